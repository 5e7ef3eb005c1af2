// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to be placed, as a cloud service places it when a user buys.
 *
 * @param customerId who buys
 * @param type what kind of order
 * @param lines what is bought, at least one
 * @param wishes how
 * @param source who makes it, by the vendor's numbers
 */
public record Purchase(
    String customerId, OrderType type, List<PurchaseLine> lines, Wishes wishes, int source) {

  /** An order that the customer makes. */
  public Purchase(String customerId, OrderType type, List<PurchaseLine> lines, Wishes wishes) {
    this(customerId, type, lines, wishes, Order.BY_CUSTOMER);
  }

  /** Where an order begins. */
  public enum Beginning {
    PAYABLE(OrderStatus.PENDING_PAYMENT),
    REVIEW(OrderStatus.REVIEW),
    CONFIRMATION(OrderStatus.CONFIRMATION);

    private final OrderStatus status;

    Beginning(OrderStatus status) {
      this.status = status;
    }

    OrderStatus status() {
      return status;
    }
  }

  /**
   * How an order is placed.
   *
   * @param autoPay whether it is paid at once where the money does
   * @param coupons coupons that it sets aside
   * @param discountId discount that it is placed with; null for none
   * @param beginning where it begins
   * @param effectiveTime when its resources are to begin; null for at once
   * @param composite whether it has one sub order for each cloud service
   * @param paymentObstacle error code with which its payment is refused; null for none
   */
  public record Wishes(
      boolean autoPay,
      List<String> coupons,
      @Nullable String discountId,
      Beginning beginning,
      @Nullable Instant effectiveTime,
      boolean composite,
      @Nullable String paymentObstacle) {
    /** Nothing special. */
    public static final Wishes NONE =
        new Wishes(false, List.of(), null, Beginning.PAYABLE, null, false, null);

    /** Copies the coupons. */
    public Wishes {
      coupons = List.copyOf(coupons);
    }
  }

  /** Copies the lines. */
  public Purchase {
    lines = List.copyOf(lines);
  }
}
