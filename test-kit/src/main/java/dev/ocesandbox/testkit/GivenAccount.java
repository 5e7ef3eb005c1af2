// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets up the money, benefits, orders and resources of one account. Amounts are in yuan. */
public final class GivenAccount {

  private final SandboxControl control;
  private final Account account;
  private final String path;

  GivenAccount(SandboxControl control, Account account) {
    this.control = control;
    this.account = account;
    this.path = "accounts/" + account.customerId() + "/";
  }

  /** Sets the cash balance. */
  public GivenAccount cash(String amount) {
    control.put(path + "cash", Map.of("amount", amount));
    return this;
  }

  /** Sets the credit line that does not expire, including the part that is already used. */
  public GivenAccount credit(String amount) {
    control.put(path + "credit-line", Map.of("amount", amount));
    return this;
  }

  /**
   * Sets the credit line that expires at an instant, including the part that is already used. An
   * account has one line for each end, and one that does not expire. The line that expires soonest
   * pays first; its unused part is withdrawn when it expires.
   */
  public GivenAccount credit(String amount, Instant expires) {
    control.put(path + "credit-line", Map.of("amount", amount, "expires", expires.toString()));
    return this;
  }

  /** Pays money in, as a bank transfer does. All of it becomes cash; used credit stays used. */
  public GivenAccount topUp(String amount) {
    control.post(path + "top-ups", Map.of("amount", amount));
    return this;
  }

  /**
   * Pays money in to repay used credit, the line that expires soonest first. What exceeds the used
   * credit becomes cash.
   */
  public GivenAccount repay(String amount) {
    control.post(path + "top-ups", Map.of("amount", amount, "repay", true));
    return this;
  }

  /**
   * Makes the account a customer of the international site. From then on its requests to the
   * billing service are refused with status 403.
   *
   * @param code the error code, CBC.0156 or CBC.0150; the real service was seen to give both
   */
  public GivenAccount wrongSite(String code) {
    control.put(path + "site", Map.of("site", "international", "wrong_site_code", code));
    return this;
  }

  /** Issues a coupon. */
  public GivenAccount coupon(Coupon coupon) {
    issue(coupon);
    return this;
  }

  /** Issues a coupon and returns its id. */
  public String issue(Coupon coupon) {
    return control.post(path + "coupons", coupon.fields()).text("/coupon_id");
  }

  /** Issues a stored-value card with this face value, valid for one year. */
  public GivenAccount card(String amount) {
    issueCard(amount);
    return this;
  }

  /** Issues a stored-value card, valid for one year, and returns its id. */
  public String issueCard(String amount) {
    return control.post(path + "cards", Map.of("amount", amount)).text("/card_id");
  }

  /** Grants a discount. */
  public GivenAccount discount(Discount discount) {
    grant(discount);
    return this;
  }

  /** Grants a discount and returns its id. */
  public String grant(Discount discount) {
    return control.post(path + "discounts", discount.fields()).text("/discount_id");
  }

  /** Turns enterprise projects on, as CreateEnterpriseProjectAuth does. They stay on. */
  public GivenAccount enterpriseProjects() {
    control.put(path + "features", Map.of("enterprise_projects", true));
    return this;
  }

  /** Turns the cost center, without which costs cannot be queried, on or off. It is on at first. */
  public GivenAccount costCenter(boolean on) {
    control.put(path + "cost-center", Map.of("enabled", on));
    return this;
  }

  /** Begins an order of one or more products. */
  public GivenOrder order(Product... products) {
    return new GivenOrder(control, account, List.of(products));
  }

  /** Begins a resource that was bought and paid at some point of its term. */
  public GivenResource resource(Product product) {
    return new GivenResource(control, account, product);
  }

  /** Buys a resource package that starts now. The cash balance is unchanged. */
  public GivenAccount resourcePackage(Product product) {
    resource(product).startingNow();
    return this;
  }

  /**
   * Reports usage, as a cloud service does. Resource packages cover as much of it as they can.
   *
   * @param product what was used; its specification is ignored
   * @param usageType such as size; see ListUsageTypes
   * @param amount amount of usage, with at most ten decimals
   * @param measureId unit of the amount, such as 10 for GB; see ListMeasureUnits
   * @return the amount that no package covers, in the same unit
   */
  public String usage(Product product, String usageType, String amount, int measureId) {
    Map<String, Object> body = new LinkedHashMap<>(product.usageFields());
    body.put("account", account.customerId());
    body.put("usage_type", usageType);
    body.put("amount", amount);
    body.put("measure_id", measureId);
    return control.post("usage", body).text("/left");
  }

  /**
   * Begins a resource that is billed by use from now on, and returns its id. Use that is not time
   * is what {@link #use(String)} reports.
   *
   * @param product what; its term, quantity and price are ignored
   */
  public String payPerUse(Product product) {
    return GivenUse.begin(control, account, product, Map.of()).resourceId();
  }

  /** Begins a resource that is billed by use from now on and uses by a pattern; returns its id. */
  public String payPerUse(Product product, UsagePattern pattern) {
    Map<String, Object> usage = Map.of("usage", pattern.fields());
    return GivenUse.begin(control, account, product, usage).resourceId();
  }

  /** Begins the setup of a resource that is billed by use. */
  public GivenUse use(String resourceId) {
    return GivenUse.of(control, account, resourceId);
  }

  /**
   * Gives the account closed months before now, with purchases, renewals, unsubscriptions, use and
   * bills, by the usual rules. Money of its own pays for them: balance, credit, coupons, cards and
   * packages stay as they are, and nothing is charged later.
   *
   * @param months 1 to 60, up to the last closed month
   * @param seed 0 or more; the same seed gives the same months
   */
  public GivenAccount history(int months, HistoryProfile profile, int seed) {
    control.post(
        path + "history", Map.of("months", months, "profile", profile.text(), "seed", seed));
    return this;
  }

  /** Sets the support plan, which decides the kinds of tickets that the account can open. */
  public GivenAccount supportPlan(SupportPlan plan) {
    control.put(path + "support", Map.of("plan", plan.text()));
    return this;
  }

  /** Gives the account closed months that are about the same, with the seed 0. */
  public GivenAccount history(int months) {
    return history(months, HistoryProfile.STEADY, 0);
  }
}
