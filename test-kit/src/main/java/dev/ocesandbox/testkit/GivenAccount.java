// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Arranges what one customer has: money, benefits, orders, resources. Nouns can be chained. */
public final class GivenAccount {

  private final SandboxControl control;
  private final Account account;
  private final String path;

  GivenAccount(SandboxControl control, Account account) {
    this.control = control;
    this.account = account;
    this.path = "accounts/" + account.customerId() + "/";
  }

  /** The cash balance is this much from now on. */
  public GivenAccount cash(String amount) {
    control.put(path + "cash", Map.of("amount", amount));
    return this;
  }

  /** The whole credit line is this much from now on, what is spent of it included. */
  public GivenAccount credit(String amount) {
    control.put(path + "credit-line", Map.of("amount", amount));
    return this;
  }

  /** There is a coupon. */
  public GivenAccount coupon(Coupon coupon) {
    issue(coupon);
    return this;
  }

  /** Issues a coupon and returns its id. */
  public String issue(Coupon coupon) {
    return control.post(path + "coupons", coupon.fields()).text("/coupon_id");
  }

  /** There is a stored-value card of this face value, for a year. */
  public GivenAccount card(String amount) {
    issueCard(amount);
    return this;
  }

  /** Issues a stored-value card for a year and returns its id. */
  public String issueCard(String amount) {
    return control.post(path + "cards", Map.of("amount", amount)).text("/card_id");
  }

  /** There is a discount. */
  public GivenAccount discount(Discount discount) {
    grant(discount);
    return this;
  }

  /** Grants a discount and returns its id. */
  public String grant(Discount discount) {
    return control.post(path + "discounts", discount.fields()).text("/discount_id");
  }

  /** Goes on with an order of one or several products. */
  public GivenOrder order(Product... products) {
    return new GivenOrder(control, account, List.of(products));
  }

  /** Goes on with a resource that has a past: bought, paid, and lived through until now. */
  public GivenLife resource(Product product) {
    return new GivenLife(control, account, product);
  }

  /** There is a resource package, bought now; its price does not touch the cash balance. */
  public GivenAccount pack(Product product) {
    resource(product).beginningNow();
    return this;
  }

  /**
   * Reports usage, as a cloud service does; packages cover it as far as they can.
   *
   * @param product what was used; its specification does not matter
   * @param usageType such as size; see ListUsageTypes
   * @param amount how much, with at most ten decimals
   * @param measureId unit of the amount, such as 10 for GB; see ListMeasureUnits
   * @return how much of it is left to be charged, in that unit
   */
  public String usage(Product product, String usageType, String amount, int measureId) {
    Map<String, Object> body = new LinkedHashMap<>(product.place());
    body.put("account", account.customerId());
    body.put("usage_type", usageType);
    body.put("amount", amount);
    body.put("measure_id", measureId);
    return control.post("usage", body).text("/left");
  }
}
