// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

/** How often the use of a resource is settled. */
public enum Settlement {
  /** For each hour. */
  HOUR,
  /** For each day of GMT+8. */
  DAY,
  /** For each month of GMT+8. */
  MONTH
}
