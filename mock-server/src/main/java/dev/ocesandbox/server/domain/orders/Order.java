// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order. A composite order holds the lines of all its sub orders, which exist only as the
 * numbers on those lines: they are paid and cancelled together.
 *
 * @param id its number
 * @param customerId whose order it is
 * @param type what kind
 * @param source who made it, by the vendor's numbers
 * @param userName login name of who made it; a fixed text where the system did
 * @param status where it stands
 * @param createdAt when it was made
 * @param lines what is bought, at least one
 * @param terms what was agreed when it was made
 * @param progress what has happened since
 * @param refund what is given back; null for all but refund orders
 */
public record Order(
    String id,
    String customerId,
    OrderType type,
    int source,
    String userName,
    OrderStatus status,
    Instant createdAt,
    List<OrderLine> lines,
    Terms terms,
    Progress progress,
    @Nullable Refund refund) {

  /** Source of an order that the customer made. */
  public static final int BY_CUSTOMER = 1;

  /** Source of an order that the system made. */
  public static final int BY_SYSTEM = 8;

  /** Stands where the login name would, for what the system made (api_order_00014). */
  private static final String SYSTEM = "运营系统";

  /**
   * What was agreed when an order was made.
   *
   * @param deadline until when it can be paid; null where nothing has to be paid
   * @param effectiveTime when its resources are to begin; null for at once
   * @param obstacle error code with which the vendor's side refuses its payment; null for none
   * @param lockedCoupons coupons it has set aside
   * @param discountId discount chosen when it was made; null for none
   */
  public record Terms(
      @Nullable Instant deadline,
      @Nullable Instant effectiveTime,
      @Nullable String obstacle,
      List<String> lockedCoupons,
      @Nullable String discountId) {
    /** Copies the coupons. */
    public Terms {
      lockedCoupons = List.copyOf(lockedCoupons);
    }

    Terms until(@Nullable Instant other) {
      return new Terms(other, effectiveTime, obstacle, lockedCoupons, discountId);
    }
  }

  /**
   * What has happened to an order.
   *
   * @param paidAt when it was paid
   * @param completedAt when it was completed
   * @param readsLeft how many reads still show it in processing
   * @param late whether its deadline has cancelled it
   * @param payingAgent customer who pays on behalf of the owner; null for none
   */
  public record Progress(
      @Nullable Instant paidAt,
      @Nullable Instant completedAt,
      int readsLeft,
      boolean late,
      @Nullable String payingAgent) {
    static final Progress NONE = new Progress(null, null, 0, false, null);

    Progress paid(Instant at, int reads) {
      return new Progress(at, completedAt, reads, late, payingAgent);
    }

    Progress completed(Instant at) {
      return new Progress(paidAt, at, 0, late, payingAgent);
    }

    Progress missed() {
      return new Progress(paidAt, completedAt, readsLeft, true, payingAgent);
    }

    Progress leftTo(String agent) {
      return new Progress(paidAt, completedAt, readsLeft, late, agent);
    }

    Progress read() {
      return new Progress(paidAt, completedAt, readsLeft - 1, late, payingAgent);
    }
  }

  /**
   * What a refund order gives back.
   *
   * @param baseOrderId the order that is unsubscribed
   * @param fee handling fee that is kept
   * @param consumed what was used and is kept
   * @param rows the amounts as they are shown
   * @param ends what ends when the money is back
   */
  public record Refund(
      String baseOrderId, Money fee, Money consumed, List<RefundRow> rows, List<Ended> ends) {
    /** Copies the lists. */
    public Refund {
      rows = List.copyOf(rows);
      ends = List.copyOf(ends);
    }
  }

  /**
   * A resource that ends with a refund.
   *
   * @param resourceId which
   * @param renewalsOnly whether only its renewals that have not begun end
   */
  public record Ended(String resourceId, boolean renewalsOnly) {}

  /** Copies the lines. */
  public Order {
    lines = List.copyOf(lines);
  }

  /** Returns the list price. */
  public Money official() {
    return lines.stream().map(OrderLine::official).reduce(Money.ZERO, Money::plus);
  }

  /** Returns the price after discounts and before coupons and cards. */
  public Money amountAfterDiscount() {
    return lines.stream().map(OrderLine::payable).reduce(Money.ZERO, Money::plus);
  }

  /** Returns the numbers of the sub orders; empty for any but a composite order. */
  public List<String> subOrderIds() {
    return isComposite() ? lines.stream().map(OrderLine::orderId).distinct().toList() : List.of();
  }

  /** Tells whether it holds sub orders. */
  public boolean isComposite() {
    return !lines.get(0).orderId().equals(id);
  }

  /** Returns the cloud service it is shown with. */
  String serviceTypeCode() {
    return lines.get(0).product().serviceTypeCode();
  }

  /** Tells whether it waits to be paid. */
  public boolean isPending() {
    return status == OrderStatus.PENDING_PAYMENT;
  }

  Order with(OrderStatus next) {
    if (!status.canBecome(next)) {
      throw new IllegalStateException("order " + id + " cannot go from " + status + " to " + next);
    }
    return new Order(
        id, customerId, type, source, userName, next, createdAt, lines, terms, progress, refund);
  }

  Order with(Progress other) {
    return new Order(
        id, customerId, type, source, userName, status, createdAt, lines, terms, other, refund);
  }

  Order with(Terms other) {
    return new Order(
        id, customerId, type, source, userName, status, createdAt, lines, other, progress, refund);
  }

  Order with(List<OrderLine> other) {
    return new Order(
        id, customerId, type, source, userName, status, createdAt, other, terms, progress, refund);
  }

  /** Returns how an order names its maker. */
  static String maker(World world, String customerId, int source) {
    return source == BY_SYSTEM ? SYSTEM : world.customer(customerId).name();
  }
}
