// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.money.Share;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A discount of a customer. Exactly one of ratio, reduction and fixed price is set.
 *
 * @param id 32 hex digits
 * @param customerId owner
 * @param kind what kind
 * @param ratio share of the price that remains to be paid
 * @param reduction amount that is taken off an order, never more than its price
 * @param fixedPrice price of an order, unless its list price is lower
 * @param serviceTypeCode the only cloud service that it applies to; null for all
 * @param orderId the only order that it applies to; null for all
 * @param effectiveAt when it was granted; null if that is not known
 * @param expiresAt first instant at which it cannot be used; null for never
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
    @Nullable Instant effectiveAt,
    @Nullable Instant expiresAt) {

  /** Returns the number of its mode: 0 ratio, 1 fixed price, 2 reduction. */
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

  /** Returns whether it can be used at an instant. */
  public boolean isValidAt(Instant now) {
    return expiresAt == null || now.isBefore(expiresAt);
  }

  /** Returns whether it applies to a cloud service. */
  public boolean isFor(String service) {
    return serviceTypeCode == null || serviceTypeCode.equals(service);
  }

  /** Returns whether members of an enterprise can use it as their master can. */
  boolean isPassedOn() {
    return kind == DiscountKind.COMMERCIAL;
  }

  /**
   * Something that has a price.
   *
   * @param serviceTypeCode cloud service
   * @param price list price
   */
  public record PricedItem(String serviceTypeCode, Money price) {}

  /** Returns what it takes off each of several items that are bought together. */
  public List<Money> savedOn(List<PricedItem> things) {
    List<Money> prices = new ArrayList<>(things.size());
    for (PricedItem thing : things) {
      prices.add(isFor(thing.serviceTypeCode()) ? thing.price() : Money.ZERO);
    }
    return savedOnPrices(prices);
  }

  private List<Money> savedOnPrices(List<Money> prices) {
    if (ratio != null) {
      List<Money> savings = new ArrayList<>(prices.size());
      for (Money price : prices) {
        savings.add(price.minus(price.times(ratio)));
      }
      return List.copyOf(savings);
    }
    Money whole = Money.sum(prices);
    Money saved = reduction != null ? reduction.min(whole) : whole.minus(whole.min(price(whole)));
    return saved.isZero()
        ? IntStream.range(0, prices.size()).mapToObj(i -> Money.ZERO).toList()
        : Share.split(saved, prices);
  }

  private Money price(Money otherwise) {
    return fixedPrice == null ? otherwise : fixedPrice;
  }
}
