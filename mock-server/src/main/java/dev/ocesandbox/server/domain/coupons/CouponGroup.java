// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

/**
 * What the coupons of a list are grouped by: the values that lists filter by and that only a few
 * coupons differ in.
 *
 * @param kind what they do to a price
 * @param status status
 */
record CouponGroup(CouponKind kind, CouponStatus status) {

  static CouponGroup of(Coupon coupon) {
    return new CouponGroup(coupon.kind(), coupon.status());
  }
}
