// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.Diagram;
import java.util.Arrays;
import java.util.List;

/** What has become of a coupon. Status 1, not activated, is one that the vendor gave up. */
public enum CouponStatus {
  /** To be used. */
  AVAILABLE(2, "to be used"),
  /** Its money or its single use is gone. */
  USED(3, "used"),
  /** It reached its end unused or with something left. */
  EXPIRED(4, "expired"),
  /** Its issuer took it back. */
  RECLAIMED(5, "taken back");

  private static final Diagram DIAGRAM =
      new Diagram(
          "coupons",
          Arrays.stream(values()).map(s -> new Diagram.State(s.code, s.name)).toList(),
          List.of(
              edge(AVAILABLE, USED, "nothing is left, or its single use is over"),
              edge(AVAILABLE, EXPIRED, "its time is over"),
              edge(AVAILABLE, RECLAIMED, "the issuer takes it back"),
              edge(USED, AVAILABLE, "a refund puts money back in time")));

  private final int code;
  private final String name;

  CouponStatus(int code, String name) {
    this.code = code;
    this.name = name;
  }

  private static Diagram.Edge edge(CouponStatus from, CouponStatus to, String cause) {
    return new Diagram.Edge(from.code, to.code, cause);
  }

  /** Returns every state and every move. */
  public static Diagram diagram() {
    return DIAGRAM;
  }

  /** Returns the number on the wire. */
  public int code() {
    return code;
  }

  /** Tells whether a coupon can become so, or is so. */
  boolean canBecome(CouponStatus next) {
    return this == next || DIAGRAM.edge(code, next.code).isPresent();
  }
}
