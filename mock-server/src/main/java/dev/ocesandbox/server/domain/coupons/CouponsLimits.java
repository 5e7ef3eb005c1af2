// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.contracts.Contracts;

/** The numbers in the rules of this room. */
final class CouponsLimits {

  /** How many months lists show a coupon that has ended (coupons.list.twelve-months). */
  static final int MONTHS_LISTED =
      Contracts.value("coupons.list.twelve-months", "time").asPeriod().getMonths();

  private CouponsLimits() {}
}
