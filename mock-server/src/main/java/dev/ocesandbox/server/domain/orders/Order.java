// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order. A composite order has the lines of all its sub orders. Sub orders exist only as ids on
 * these lines, because they are paid and cancelled together.
 *
 * @param id id
 * @param customerId owner
 * @param type kind of order
 * @param source who placed it, by the vendor's numbers
 * @param userName login name of who placed it; a fixed text for the system
 * @param status status
 * @param createdAt when it was placed
 * @param lines at least one
 * @param terms what was agreed when it was placed
 * @param progress what has happened since then
 * @param refund what goes back; null unless it is a refund order
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

  /** Source of an order that the customer placed. */
  public static final int BY_CUSTOMER = 1;

  /** Source of an order that the system placed. */
  public static final int BY_SYSTEM = 8;

  /** User name of orders that the system placed (api_order_00014). */
  private static final String SYSTEM = "运营系统";

  /**
   * What was agreed when an order was placed.
   *
   * @param deadline last instant at which it can be paid; null if it is not to be paid
   * @param effectiveTime when its resources take effect; null for at once
   * @param obstacle error code with which its payment is refused; null for none
   * @param lockedCoupons coupons that it has reserved
   * @param discountId discount that it was placed with; null for none
   * @param hardware whether hardware is bought, which is shipped
   */
  public record Terms(
      @Nullable Instant deadline,
      @Nullable Instant effectiveTime,
      @Nullable String obstacle,
      List<String> lockedCoupons,
      @Nullable String discountId,
      boolean hardware) {
    static final Terms NONE = new Terms(null, null, null, List.of(), null, false);

    /** Creates terms with a copy of the coupons. */
    public Terms {
      lockedCoupons = List.copyOf(lockedCoupons);
    }

    Terms until(@Nullable Instant other) {
      return new Terms(other, effectiveTime, obstacle, lockedCoupons, discountId, hardware);
    }

    Terms reserving(String couponId) {
      List<String> coupons =
          Stream.concat(lockedCoupons.stream(), Stream.of(couponId)).distinct().toList();
      return new Terms(deadline, effectiveTime, obstacle, coupons, discountId, hardware);
    }
  }

  /**
   * What has happened to an order.
   *
   * @param paidAt when it was paid; null if it was not
   * @param completedAt when it was completed; null if it was not
   * @param readsLeft number of reads that still show it in processing
   * @param late whether its deadline has cancelled it
   * @param payingAgent customer who has to pay for the owner; null for none
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

    Progress leftTo(@Nullable String agent) {
      return new Progress(paidAt, completedAt, readsLeft, late, agent);
    }

    Progress read() {
      return new Progress(paidAt, completedAt, readsLeft - 1, late, payingAgent);
    }
  }

  /**
   * What a refund order gives back and keeps.
   *
   * @param baseOrderId the order that is refunded
   * @param kept what is kept of each of its lines
   * @param rows amounts as the API shows them
   * @param ends resources that end when the money is back
   */
  public record Refund(
      String baseOrderId, List<Kept> kept, List<RefundRow> rows, List<Ended> ends) {
    /** Creates a refund with copies of its lists. */
    public Refund {
      kept = List.copyOf(kept);
      rows = List.copyOf(rows);
      ends = List.copyOf(ends);
    }

    /** Returns the order that a line refunds. */
    public String baseOrderId(String lineId) {
      return rows.stream()
          .filter(row -> row.lineId().equals(lineId))
          .map(RefundRow::baseOrderId)
          .findFirst()
          .orElse(baseOrderId);
    }

    /** Returns the handling fees of some lines. */
    Money fee(List<OrderLine> lines) {
      return Money.sum(of(lines).map(Kept::fee).toList());
    }

    /** Returns what was used of some lines. */
    Money consumed(List<OrderLine> lines) {
      return Money.sum(of(lines).map(Kept::consumed).toList());
    }

    private Stream<Kept> of(List<OrderLine> lines) {
      return kept.stream()
          .filter(one -> lines.stream().anyMatch(line -> line.id().equals(one.lineId())));
    }
  }

  /**
   * What is kept of a line of a refund order.
   *
   * @param lineId the line
   * @param consumed what was used
   * @param fee handling fee
   */
  public record Kept(String lineId, Money consumed, Money fee) {}

  /**
   * A resource that ends with a refund.
   *
   * @param resourceId id of the resource
   * @param renewalsOnly whether only the renewals that have not begun end
   */
  public record Ended(String resourceId, boolean renewalsOnly) {}

  /** Creates an order with a copy of the lines; throws an IllegalArgumentException for none. */
  public Order {
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("lines must not be empty");
    }
    lines = List.copyOf(lines);
  }

  /** Returns the list price. */
  public Money official() {
    return lines.stream().map(OrderLine::official).reduce(Money.ZERO, Money::plus);
  }

  /** Returns the price after discounts and before coupons and cards. */
  public Money amountAfterDiscount() {
    Money sum = Money.ZERO;
    for (OrderLine line : lines) {
      sum = sum.plus(line.payable());
    }
    return sum;
  }

  /** Returns the ids of the sub orders; empty unless it is a composite order. */
  public List<String> subOrderIds() {
    return isComposite() ? lines.stream().map(OrderLine::orderId).distinct().toList() : List.of();
  }

  /** Returns whether it is a composite order. */
  public boolean isComposite() {
    return !lines.get(0).orderId().equals(id);
  }

  /** Returns the cloud service that it is shown with. */
  String serviceTypeCode() {
    return lines.get(0).product().serviceTypeCode();
  }

  /**
   * Returns when it came into the bill: when it was paid, or, of a refund order, when the money was
   * back; empty if that has not happened.
   */
  public Optional<Instant> billedAt() {
    return Optional.ofNullable(refund == null ? progress.paidAt() : progress.completedAt());
  }

  /** Returns whether it is pending payment. */
  public boolean isPending() {
    return status == OrderStatus.PENDING_PAYMENT;
  }

  Order with(OrderStatus next) {
    if (!status.canBecome(next)) {
      throw new IllegalStateException("order " + id + " cannot go from " + status + " to " + next);
    }
    return with(next, lines, terms, progress);
  }

  Order with(Progress other) {
    return with(status, lines, terms, other);
  }

  Order with(Terms other) {
    return with(status, lines, other, progress);
  }

  Order with(List<OrderLine> other) {
    return with(status, other, terms, progress);
  }

  private Order with(OrderStatus next, List<OrderLine> bought, Terms agreed, Progress done) {
    return new Order(
        id, customerId, type, source, userName, next, createdAt, bought, agreed, done, refund);
  }

  /** Returns the user name of who places an order. */
  static String maker(World world, String customerId, int source) {
    return source == BY_SYSTEM ? SYSTEM : world.customer(customerId).name();
  }
}
