// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a coupon was issued with and what never changes.
 *
 * @param kind what it does to a price
 * @param faceValue money on it when issued; zero of a discount coupon
 * @param ratio of the price that a discount coupon leaves; null of the other kinds
 * @param version 1 usable once, 2 usable until its money is gone
 * @param group 0 cloud service, 1 KooGallery, 2 dedicated, 3 hardware
 * @param validFrom first instant at which it can be used
 * @param expiresAt first instant at which it cannot be used any more
 * @param limits what it can be used for; none means anything
 * @param planId plan it was issued under
 * @param name of the plan
 */
public record CouponTerms(
    CouponKind kind,
    Money faceValue,
    @Nullable Ratio ratio,
    int version,
    int group,
    Instant validFrom,
    Instant expiresAt,
    List<UseLimit> limits,
    String planId,
    String name) {

  /** Copies the limits. */
  public CouponTerms {
    limits = List.copyOf(limits);
  }
}
