// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param id id: the order id and a six-digit number
 * @param orderId id of the order, or of the sub order in a composite order
 * @param product what is bought
 * @param term how long
 * @param quantity number of units
 * @param official list price of the whole line
 * @param renewalPrice list price of renewing the whole line for as long as its term; null for the
 *     price of the price book
 * @param discount discount; null for none
 * @param fundings what each source has paid; empty until it is paid
 * @param extension the term that it adds to a resource; null for a new resource
 * @param effectiveAt when its resource takes effect; null until it is provisioned
 * @param expiresAt when its term ends; null until it is provisioned
 * @param projectId enterprise project; null for the default one
 */
public record OrderLine(
    String id,
    String orderId,
    Product product,
    Term term,
    int quantity,
    Money official,
    @Nullable Money renewalPrice,
    @Nullable LineDiscount discount,
    List<Funding> fundings,
    @Nullable ResourceExtension extension,
    @Nullable Instant effectiveAt,
    @Nullable Instant expiresAt,
    @Nullable String projectId) {

  /**
   * What is bought.
   *
   * @param id product id
   * @param serviceTypeCode cloud service
   * @param resourceTypeCode resource type
   * @param resourceSpec specification
   * @param regionCode region
   * @param size size, for products that are ordered by size; null otherwise
   */
  public record Product(
      String id,
      String serviceTypeCode,
      String resourceTypeCode,
      String resourceSpec,
      String regionCode,
      ProductRequest.@Nullable Size size) {}

  /** Creates an order line with a copy of the fundings. */
  public OrderLine {
    fundings = List.copyOf(fundings);
  }

  /** Returns the price after discount and before coupons. */
  public Money payable() {
    return discount == null ? official : official.minus(discount.amount());
  }

  /** Returns what one kind of source has paid. */
  Money paidBy(Funding.Source source) {
    Money paid = Money.ZERO;
    for (Funding funding : fundings) {
      paid = funding.source() == source ? paid.plus(funding.amount()) : paid;
    }
    return paid;
  }

  OrderLine discounted(@Nullable LineDiscount other) {
    boolean none = other == null || other.amount().isZero();
    return with(none ? null : other, fundings, effectiveAt, expiresAt);
  }

  OrderLine paid(List<Funding> by) {
    return with(discount, by, effectiveAt, expiresAt);
  }

  /**
   * Returns the line with its term. A further term follows the one before it; a new one begins when
   * the resource is provisioned.
   */
  OrderLine provisioned(Instant at) {
    return extension == null
        ? with(discount, fundings, at, term.endFrom(at))
        : with(discount, fundings, extension.begin(), extension.end());
  }

  private OrderLine with(
      @Nullable LineDiscount off,
      List<Funding> by,
      @Nullable Instant begin,
      @Nullable Instant end) {
    return new OrderLine(
        id,
        orderId,
        product,
        term,
        quantity,
        official,
        renewalPrice,
        off,
        by,
        extension,
        begin,
        end,
        projectId);
  }
}
