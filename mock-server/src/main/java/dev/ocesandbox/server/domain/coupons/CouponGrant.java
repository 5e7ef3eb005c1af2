// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A coupon that is to be issued; what makes no sense is a fault of the caller.
 *
 * @param customerId who gets it
 * @param kind what it does to a price
 * @param amount money on it, above zero; zero of a discount coupon
 * @param ratio of the price that a discount coupon leaves; null of the other kinds
 * @param validFrom first instant at which it can be used
 * @param expiresAt first instant at which it cannot be used any more
 * @param limits values of each limit by its key; {@link UseLimit#problem} checks them beforehand
 * @param group 0 cloud service, 1 KooGallery, 2 dedicated, 3 hardware
 * @param version 1 usable once, 2 usable until its money is gone
 * @param name of the plan it is issued under
 */
public record CouponGrant(
    String customerId,
    CouponKind kind,
    Money amount,
    @Nullable Ratio ratio,
    Instant validFrom,
    Instant expiresAt,
    Map<String, List<String>> limits,
    int group,
    int version,
    String name) {

  /** Checks and copies. */
  public CouponGrant {
    boolean discount = kind == CouponKind.DISCOUNT;
    require(discount == (ratio != null), "a ratio belongs to a discount coupon and only there");
    require(discount ? amount.isZero() : amount.isPositive(), "no coupon over " + amount);
    require(validFrom.isBefore(expiresAt), "it would expire before it is valid");
    require(group >= 0 && group <= 3, "no group " + group);
    require(version == 1 || version == 2, "no version " + version);
    limits.forEach(
        (key, values) ->
            values.forEach(
                value ->
                    UseLimit.problem(key, value)
                        .ifPresent(problem -> require(false, key + " " + problem))));
    limits = Map.copyOf(limits);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
