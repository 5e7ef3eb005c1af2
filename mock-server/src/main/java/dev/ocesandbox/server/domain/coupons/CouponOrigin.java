// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

/**
 * Where a coupon comes from. Only coupons of the vendor can be passed on to members of an
 * enterprise (api-oce/ep_00024.html).
 *
 * @param kind what it was issued for
 * @param issuer who issued it
 */
public record CouponOrigin(Kind kind, Issuer issuer) {

  /** What a coupon is by default. */
  static final CouponOrigin DEFAULT = new CouponOrigin(Kind.COMMERCIAL, Issuer.VENDOR);

  /** What coupons are issued for. */
  public enum Kind {
    COMMERCIAL,
    TEST,
    ACTIVITY
  }

  /** Who issues coupons. */
  public enum Issuer {
    VENDOR,
    PARTNER
  }
}
