// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

/**
 * A property of a resource or its owner that makes the vendor refuse operations. The sandbox cannot
 * know it; scenarios and the control API set it.
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
