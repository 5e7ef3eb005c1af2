// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Says where an order stands; amounts are yuan. */
public final class OrderAssert {

  private final Facts facts;

  OrderAssert(WorldView world, String id) {
    this.facts = Facts.of(world, "order", id);
  }

  private Node order() {
    return facts.record("orders", "orders");
  }

  private OrderAssert is(String status) {
    String was = order().text("status");
    facts.check(was.equals(status), words(status), words(was));
    return this;
  }

  private static String words(String status) {
    return "is " + status.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** It is in review (1). */
  public OrderAssert isInReview() {
    return is("REVIEW");
  }

  /** It is paid and not provisioned yet (3). */
  public OrderAssert isProcessing() {
    return is("PROCESSING");
  }

  /** It is cancelled (4). */
  public OrderAssert isCancelled() {
    return is("CANCELLED");
  }

  /** It is completed (5). */
  public OrderAssert isCompleted() {
    return is("COMPLETED");
  }

  /** It is pending payment (6). */
  public OrderAssert isPendingPayment() {
    return is("PENDING_PAYMENT");
  }

  /** It costs so much after discounts and before coupons. */
  public OrderAssert costs(String amount) {
    BigDecimal was =
        order().all("lines").stream()
            .map(
                line ->
                    Facts.amount(line.text("official"))
                        .subtract(Facts.amount(line.get("discount").text("amount"))))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    facts.checkAmount("costs", amount, was);
    return this;
  }

  /** All that has paid for it together is so much. */
  public OrderAssert wasPaidWith(String amount) {
    return wasPaid("was paid with", amount, funding -> true);
  }

  /** Cash has paid so much of it. */
  public OrderAssert wasPaidWithCash(String amount) {
    return wasPaid("was paid with cash", amount, source("CASH"));
  }

  /** The credit line has paid so much of it. */
  public OrderAssert wasPaidWithCredit(String amount) {
    return wasPaid("was paid with credit", amount, source("CREDIT"));
  }

  /** A coupon has paid so much of it. */
  public OrderAssert wasPaidWithCoupon(String couponId, String amount) {
    return wasPaid(
        "was paid with coupon " + couponId, amount, f -> f.text("reference").equals(couponId));
  }

  /** A stored-value card has paid so much of it. */
  public OrderAssert wasPaidWithCard(String cardId, String amount) {
    return wasPaid("was paid with card " + cardId, amount, f -> f.text("reference").equals(cardId));
  }

  private static Predicate<Node> source(String name) {
    return funding -> funding.text("source").equals(name);
  }

  private OrderAssert wasPaid(String what, String amount, Predicate<Node> wanted) {
    BigDecimal was =
        order().all("lines").stream()
            .flatMap(line -> line.all("fundings").stream())
            .filter(wanted)
            .map(funding -> Facts.amount(funding.text("amount")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    facts.checkAmount(what, amount, was);
    return this;
  }

  /** It has so many lines. */
  public OrderAssert hasLines(int number) {
    int was = order().all("lines").size();
    facts.check(was == number, Texts.count(number, "line"), Texts.count(was, "line"));
    return this;
  }

  /**
   * A line of it is for a product of this specification, resource type or cloud service.
   *
   * @param code such as s6.small.1.linux or hws.resource.type.vm
   */
  public OrderAssert hasLine(String code) {
    List<Node> products = order().all("lines").stream().map(line -> line.get("product")).toList();
    facts.check(
        products.stream().anyMatch(product -> codes(product).contains(code)),
        "has a line of " + code,
        "has lines of "
            + products.stream().map(product -> String.join(" ", codes(product))).toList());
    return this;
  }

  private static List<String> codes(Node product) {
    return List.of(
        product.text("resource_spec"),
        product.text("resource_type_code"),
        product.text("service_type_code"));
  }
}
