// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

/** What has become of a coupon. Status 1, not activated, is one that the vendor gave up. */
public enum CouponStatus {
  /** To be used. */
  AVAILABLE(2),
  /** Its money or its single use is gone. */
  USED(3),
  /** It reached its end unused or with something left. */
  EXPIRED(4),
  /** Its issuer took it back. */
  RECLAIMED(5);

  private final int code;

  CouponStatus(int code) {
    this.code = code;
  }

  /** Returns the number on the wire. */
  public int code() {
    return code;
  }
}
