// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A coupon to be issued.
 *
 * @param customerId owner
 * @param kind what it does to a price
 * @param amount yuan on it, positive; zero for a discount coupon
 * @param ratio share of the price that remains with a discount coupon; null for other kinds
 * @param validFrom first instant at which it can be used
 * @param expiresAt first instant at which it cannot be used
 * @param limits values of each limit by key; use {@link UseLimit#problem} to check them first
 * @param group 0 cloud service, 1 KooGallery, 2 dedicated, 3 hardware
 * @param version 1 usable once, 2 usable until it is empty
 * @param name name of the plan it is issued under
 * @param origin where it comes from
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
    String name,
    CouponOrigin origin) {

  /** Creates a grant of a commercial coupon of the vendor. */
  public CouponGrant(
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
    this(
        customerId,
        kind,
        amount,
        ratio,
        validFrom,
        expiresAt,
        limits,
        group,
        version,
        name,
        CouponOrigin.DEFAULT);
  }

  /** Creates a grant; throws an IllegalArgumentException if a value is invalid. */
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
                        .ifPresent(problem -> require(false, key + " " + problem.en()))));
    limits = Map.copyOf(limits);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
