// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to be placed, as a cloud service does when a user buys.
 *
 * @param customerId owner of the order
 * @param type kind of order
 * @param lines at least one
 * @param options how it is placed
 * @param source who places it, by the vendor's numbers
 */
public record Purchase(
    String customerId, OrderType type, List<PurchaseLine> lines, Options options, int source) {

  /** Creates an order that the customer places. */
  public Purchase(String customerId, OrderType type, List<PurchaseLine> lines, Options options) {
    this(customerId, type, lines, options, Order.BY_CUSTOMER);
  }

  /** The status that an order begins with. */
  public enum InitialStatus {
    PAYABLE(OrderStatus.PENDING_PAYMENT),
    REVIEW(OrderStatus.REVIEW),
    CONFIRMATION(OrderStatus.CONFIRMATION);

    private final OrderStatus status;

    InitialStatus(OrderStatus status) {
      this.status = status;
    }

    OrderStatus status() {
      return status;
    }
  }

  /**
   * How an order is placed.
   *
   * @param autoPay whether it is paid at once if possible
   * @param coupons coupons that it reserves
   * @param discountId discount that it is placed with; null for none
   * @param initialStatus status that it begins with
   * @param effectiveTime when its resources take effect; null for at once
   * @param composite whether it has one sub order for each cloud service
   * @param paymentObstacle error code with which its payment is refused; null for none
   * @param hardware whether hardware is bought, which is shipped
   */
  public record Options(
      boolean autoPay,
      List<String> coupons,
      @Nullable String discountId,
      InitialStatus initialStatus,
      @Nullable Instant effectiveTime,
      boolean composite,
      @Nullable String paymentObstacle,
      boolean hardware) {
    /** No options: a payable order. */
    public static final Options NONE =
        new Options(false, List.of(), null, InitialStatus.PAYABLE, null, false, null, false);

    /** Options of an order that is paid at once if possible. */
    public static final Options AUTO_PAY =
        new Options(true, List.of(), null, InitialStatus.PAYABLE, null, false, null, false);

    /** Options of an order with one sub order for each cloud service. */
    public static final Options COMPOSITE =
        new Options(false, List.of(), null, InitialStatus.PAYABLE, null, true, null, false);

    /** Creates options with a copy of the coupons. */
    public Options {
      coupons = List.copyOf(coupons);
    }
  }

  /** Creates a purchase with a copy of the lines. */
  public Purchase {
    lines = List.copyOf(lines);
  }
}
