// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.money.Money;

/**
 * A coupon that a master has passed on to a member.
 *
 * @param couponId the coupon of the member
 * @param sourceId the coupon of the master
 * @param reclaimed yuan that have gone back to the source
 */
record PassedCoupon(String couponId, String sourceId, Money reclaimed) {

  PassedCoupon reclaiming(Money amount) {
    return new PassedCoupon(couponId, sourceId, reclaimed.plus(amount));
  }
}
