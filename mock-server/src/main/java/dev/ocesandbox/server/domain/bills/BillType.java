// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.orders.BilledKind;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderType;

/** The kinds of records of bills, with the vendor's numbers. */
public enum BillType {
  PURCHASE(1),
  RENEWAL(2),
  CHANGE(3),
  UNSUBSCRIPTION(4),
  USE(5),
  AUTOMATIC_RENEWAL(8),
  ADJUSTMENT(16),
  CHANGE_REFUND(20),
  SWITCH_REFUND(24);

  private static final int REFUND = 2;

  private final int code;

  BillType(int code) {
    this.code = code;
  }

  /** Returns the vendor's number. */
  public int code() {
    return code;
  }

  /** Returns the kind of the records of an order. */
  static BillType of(Order order) {
    return of(order.type(), order.refund() != null, order.source() == Order.BY_SYSTEM);
  }

  /** Returns the kind of the records of orders. */
  static BillType of(BilledKind kind) {
    return of(kind.type(), kind.refund(), kind.automatic());
  }

  private static BillType of(OrderType type, boolean refund, boolean automatic) {
    return switch (type) {
      case SUBSCRIPTION, TO_PERIOD, TRIAL, TRIAL_TO_COMMERCIAL -> PURCHASE;
      case RENEWAL -> automatic ? AUTOMATIC_RENEWAL : RENEWAL;
      case CHANGE -> refund ? CHANGE_REFUND : CHANGE;
      case UNSUBSCRIPTION -> UNSUBSCRIPTION;
      case TO_PAY_PER_USE -> SWITCH_REFUND;
      case FEE_ADJUSTMENT -> ADJUSTMENT;
    };
  }

  /** Returns the number of the class in the monthly sum: consumption, refund or adjustment. */
  public int sumClass() {
    return switch (this) {
      case UNSUBSCRIPTION, CHANGE_REFUND, SWITCH_REFUND -> REFUND;
      case ADJUSTMENT -> 3;
      case PURCHASE, RENEWAL, CHANGE, USE, AUTOMATIC_RENEWAL -> 1;
    };
  }

  /** Returns whether it is money back. */
  public boolean isRefund() {
    return sumClass() == REFUND;
  }
}
