// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a coupon that never change.
 *
 * @param kind what it does to a price
 * @param faceValue yuan on it when it was issued; zero for a discount coupon
 * @param ratio share of the price that remains with a discount coupon; null for other kinds
 * @param version 1 usable once, 2 usable until it is empty
 * @param group 0 cloud service, 1 KooGallery, 2 dedicated, 3 hardware
 * @param validFrom first instant at which it can be used
 * @param expiresAt first instant at which it cannot be used
 * @param limits what it can be used for; empty for anything
 * @param planId plan it was issued under
 * @param name name of the plan
 * @param origin where it comes from
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
    String name,
    CouponOrigin origin) {

  /** Creates terms with a copy of the limits. */
  public CouponTerms {
    limits = List.copyOf(limits);
  }
}
