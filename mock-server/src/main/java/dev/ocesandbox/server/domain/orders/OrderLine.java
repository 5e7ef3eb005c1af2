// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.products.Requested;
import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param id order id and a six-digit number
 * @param orderId the order it belongs to; a sub order's in a composite order
 * @param product what is bought
 * @param term for how long
 * @param quantity how many
 * @param official list price of the whole line
 * @param discount what was taken off; null when nothing
 * @param fundings who paid what; empty until paid
 * @param extension what it renews; null for something new
 * @param effectiveAt when its resource was provisioned
 * @param expiresAt when its term ends
 */
public record OrderLine(
    String id,
    String orderId,
    Product product,
    Term term,
    int quantity,
    Money official,
    @Nullable LineDiscount discount,
    List<Funding> fundings,
    @Nullable Extension extension,
    @Nullable Instant effectiveAt,
    @Nullable Instant expiresAt) {

  /**
   * What is bought.
   *
   * @param id product id
   * @param serviceTypeCode cloud service
   * @param resourceTypeCode resource type
   * @param resourceSpec specification
   * @param regionCode region
   * @param size how large, for products that are ordered by size; null otherwise
   */
  public record Product(
      String id,
      String serviceTypeCode,
      String resourceTypeCode,
      String resourceSpec,
      String regionCode,
      Requested.@Nullable Size size) {}

  /** Copies the fundings. */
  public OrderLine {
    fundings = List.copyOf(fundings);
  }

  /** Returns the price after discount and before coupons. */
  public Money payable() {
    return discount == null ? official : official.minus(discount.amount());
  }

  /** Returns what one kind of source has paid. */
  Money paidBy(Funding.Source source) {
    return fundings.stream()
        .filter(funding -> funding.source() == source)
        .map(Funding::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  OrderLine discounted(@Nullable LineDiscount other) {
    return new OrderLine(
        id,
        orderId,
        product,
        term,
        quantity,
        official,
        other == null || other.amount().isZero() ? null : other,
        fundings,
        extension,
        effectiveAt,
        expiresAt);
  }

  OrderLine paid(List<Funding> by) {
    return new OrderLine(
        id,
        orderId,
        product,
        term,
        quantity,
        official,
        discount,
        by,
        extension,
        effectiveAt,
        expiresAt);
  }

  /** A further term begins when the one before ends, a new one when the resource is there. */
  OrderLine provisioned(Instant at) {
    return new OrderLine(
        id,
        orderId,
        product,
        term,
        quantity,
        official,
        discount,
        fundings,
        extension,
        extension == null ? at : extension.begin(),
        extension == null ? term.endFrom(at) : extension.end());
  }
}
