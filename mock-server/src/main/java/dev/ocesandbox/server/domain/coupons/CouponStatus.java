// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.world.Diagram.edge;

import dev.ocesandbox.server.world.Diagram;
import java.util.List;

/** What has become of a coupon. Status 1, not activated, is one that the vendor gave up. */
public enum CouponStatus implements Diagram.Status {
  /** To be used. */
  AVAILABLE(2, "to be used"),
  /** Its money or its single use is gone. */
  USED(3, "used"),
  /** It reached its end unused or with something left. */
  EXPIRED(4, "expired"),
  /** Its issuer took it back. */
  RECLAIMED(5, "taken back");

  private static final Diagram DIAGRAM =
      Diagram.of(
          "coupons",
          values(),
          List.of(
              edge(AVAILABLE, USED, "nothing is left, or its single use is over"),
              edge(AVAILABLE, EXPIRED, "its time is over"),
              edge(AVAILABLE, RECLAIMED, "the issuer takes it back"),
              edge(USED, AVAILABLE, "a refund puts money back in time")));

  private final int code;
  private final String meaning;

  CouponStatus(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** Returns every state and every move. */
  public static Diagram diagram() {
    return DIAGRAM;
  }

  @Override
  public int code() {
    return code;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  /** Tells whether a coupon can become so, or is so. */
  boolean canBecome(CouponStatus next) {
    return this == next || DIAGRAM.allows(this, next);
  }
}
