// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An order that is about to be placed, as a cloud service does when a user buys. The last word of a
 * sentence places it and returns its id.
 */
public final class GivenOrder {

  private final SandboxControl control;
  private final Map<String, Object> body = new LinkedHashMap<>();

  GivenOrder(SandboxControl control, Account account, List<Product> products) {
    this.control = control;
    body.put("account", account.customerId());
    body.put("lines", products.stream().map(Product::line).toList());
  }

  /** Locks coupons until the order is paid or ends, by their ids. */
  public GivenOrder with(String... couponIds) {
    body.put("coupons", List.of(couponIds));
    return this;
  }

  /** Leaves it waiting for payment. */
  public String unpaid() {
    return placed();
  }

  /** Has the account pay it at once; refused when its money does not do. */
  public String paid() {
    return inStatus(OrderStatus.COMPLETED);
  }

  /** Brings it to a status by the moves that lead there; refused when none do. */
  public String inStatus(OrderStatus status) {
    body.put("status", status.code());
    return placed();
  }

  private String placed() {
    return control.post("orders", body).text("/order_id");
  }
}
