// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.money.Share;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A discount of a customer. Exactly one of ratio, reduction and fixed price says what it does.
 *
 * @param id 32 hex digits
 * @param customerId who may use it
 * @param kind which kind
 * @param ratio share of the price that remains
 * @param reduction amount that is taken off an order, never more than its price
 * @param fixedPrice what is to be paid for an order instead of its price, unless that is less
 * @param serviceTypeCode the only service it is for; null for every one
 * @param orderId the only order it is for; null for every one
 * @param expiresAt from when on it cannot be used; null for never
 */
public record Discount(
    String id,
    String customerId,
    DiscountKind kind,
    @Nullable Ratio ratio,
    @Nullable Money reduction,
    @Nullable Money fixedPrice,
    @Nullable String serviceTypeCode,
    @Nullable String orderId,
    @Nullable Instant expiresAt) {

  /** Returns how it works as the API numbers it: 0 ratio, 1 fixed price, 2 reduction. */
  public int mode() {
    return ratio != null ? 0 : fixedPrice != null ? 1 : 2;
  }

  /** Returns its value as ListOrderDiscounts shows it; empty for a fixed price. */
  public String value() {
    if (ratio != null) {
      return ratio.toString();
    }
    return reduction != null ? reduction.toString() : "";
  }

  /** Tells whether it can be used at an instant. */
  public boolean isValidAt(Instant now) {
    return expiresAt == null || now.isBefore(expiresAt);
  }

  /** Tells whether it is for a service. */
  public boolean isFor(String service) {
    return serviceTypeCode == null || serviceTypeCode.equals(service);
  }

  /**
   * Something with a price.
   *
   * @param serviceTypeCode cloud service
   * @param price list price
   */
  public record Priced(String serviceTypeCode, Money price) {}

  /** Returns what it takes off each of some things that are bought together. */
  public List<Money> savedOn(List<Priced> things) {
    return savedOnPrices(
        things.stream()
            .map(thing -> isFor(thing.serviceTypeCode()) ? thing.price() : Money.ZERO)
            .toList());
  }

  private List<Money> savedOnPrices(List<Money> prices) {
    Money whole = Money.sum(prices);
    if (ratio != null) {
      return prices.stream().map(price -> price.minus(price.times(ratio))).toList();
    }
    Money saved = reduction != null ? reduction.min(whole) : whole.minus(whole.min(price(whole)));
    return saved.isZero()
        ? IntStream.range(0, prices.size()).mapToObj(i -> Money.ZERO).toList()
        : Share.split(saved, prices);
  }

  private Money price(Money otherwise) {
    return fixedPrice == null ? otherwise : fixedPrice;
  }
}
