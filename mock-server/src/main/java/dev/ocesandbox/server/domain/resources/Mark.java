// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

/**
 * A property of a resource or its owner that the sandbox cannot know; scenarios and the control API
 * set it. Most make the vendor refuse operations.
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
  FEE_WAIVED,
  /** Half of the price was paid at once, the rest is paid in instalments. */
  HALF_PAY
}
