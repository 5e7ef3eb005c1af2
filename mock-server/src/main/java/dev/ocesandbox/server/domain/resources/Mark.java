// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

/**
 * Something about a resource, or about who holds it, that the vendor refuses operations for and
 * that the sandbox cannot know by itself: a scenario or the control API sets it.
 */
public enum Mark {
  TRIAL,
  NOT_RETURNABLE,
  SAVINGS_PLAN,
  MARKETPLACE,
  STRICT_SELECTION,
  DEVCLOUD,
  SOLUTION,
  WHOLE,
  BUNDLE,
  INVOICED,
  NO_FIVE_DAYS,
  PROMOTION,
  BANDWIDTH_ADD_ON,
  CHANGED,
  WITHDRAWN,
  VIOLATION,
  PUBLIC_SECURITY,
  ACCOUNT_FROZEN,
  FEE_WAIVED
}
