// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds an order. The last call places it and returns its id. */
public final class GivenOrder {

  private final SandboxControl control;
  private final Map<String, Object> body = new LinkedHashMap<>();

  GivenOrder(SandboxControl control, Account account, List<Product> products) {
    this.control = control;
    body.put("account", account.customerId());
    body.put("lines", products.stream().map(Product::fields).toList());
  }

  /** Locks coupons until the order is paid or cancelled. */
  public GivenOrder with(String... couponIds) {
    body.put("coupons", List.of(couponIds));
    return this;
  }

  /**
   * Makes it an order of hardware: it can be paid for one hour, and after the payment it stays in
   * processing until it is shipped.
   */
  public GivenOrder ofHardware() {
    body.put("hardware", true);
    return this;
  }

  /**
   * Buys for an enterprise project, which becomes known to the account if it is new.
   *
   * @param id id of the project; 0 for the default one, -1 for none
   * @see GivenAccount#enterpriseProjects()
   */
  public GivenOrder forProject(String id) {
    body.put("enterprise_project_id", id);
    return this;
  }

  /**
   * Buys for an enterprise project and names it.
   *
   * @param id id of the project
   * @param name name that lists show; replaces the name that it has
   */
  public GivenOrder forProject(String id, String name) {
    body.put("enterprise_project_name", name);
    return forProject(id);
  }

  /**
   * Places the order with automatic payment: the best single discount of the account except
   * promotions, then the cash coupon with the largest balance, then cash, then credit. The order
   * stays pending payment if the account has too little money.
   */
  public String paidAutomatically() {
    body.put("auto_pay", true);
    return place();
  }

  /** Places the order and leaves it pending payment. */
  public String unpaid() {
    return place();
  }

  /**
   * Places the order and pays it.
   *
   * @throws ControlApiException if the account has too little money
   */
  public String paid() {
    return inStatus(OrderStatus.COMPLETED);
  }

  /**
   * Places the order and moves it to a status.
   *
   * @throws ControlApiException if no transitions lead to that status
   */
  public String inStatus(OrderStatus status) {
    body.put("status", status.code());
    return place();
  }

  private String place() {
    return control.post("orders", body).text("/order_id");
  }
}
