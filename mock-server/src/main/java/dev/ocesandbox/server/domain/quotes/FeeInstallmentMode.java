// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

/** How much of a price is paid at once (bcloud_01002). */
enum FeeInstallmentMode {
  /** Half at once, the rest in instalments. */
  HALF_PAY,
  /** Nothing at once, all of it in instalments. */
  ZERO_PAY,
  /** All of it at once. */
  NA
}
