// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.world.Diagram.edge;

import dev.ocesandbox.server.world.Diagram;
import java.util.List;

/**
 * States of a coupon, with the vendor's numbers, and the moves between them. The vendor no longer
 * uses status 1, not activated.
 */
public enum CouponStatus implements Diagram.Status {
  /** To be used. */
  AVAILABLE(2, "to be used"),
  /** It is empty, or its single use is over. */
  USED(3, "used"),
  /** It expired before it was used up. */
  EXPIRED(4, "expired"),
  /** Its issuer, or the enterprise master that had passed it on, reclaimed it. */
  RECLAIMED(5, "taken back");

  private static final Diagram DIAGRAM =
      Diagram.of(
          "coupons",
          values(),
          List.of(
              edge(AVAILABLE, USED, "nothing is left, or its single use is over"),
              edge(AVAILABLE, EXPIRED, "its time is over"),
              edge(AVAILABLE, RECLAIMED, "the issuer or the enterprise master takes it back"),
              edge(USED, AVAILABLE, "a refund or a member's coupon puts money back in time")));

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

  /** Returns whether a coupon can go to a state from here, or is in it. */
  boolean canBecome(CouponStatus next) {
    return this == next || DIAGRAM.allows(this, next);
  }
}
