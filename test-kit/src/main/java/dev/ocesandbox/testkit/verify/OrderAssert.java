// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** Assertions on an order. Amounts are in yuan, such as 80.00. */
public final class OrderAssert {

  private final Subject subject;

  OrderAssert(WorldView world, String id) {
    this(Subject.of(world, "order", id));
  }

  private OrderAssert(Subject subject) {
    this.subject = subject;
  }

  /** Returns these assertions with a description, which begins the message of a failure. */
  public OrderAssert as(String description) {
    return new OrderAssert(subject.as(description));
  }

  private JsonValue order() {
    return subject.row("orders", "orders");
  }

  private OrderAssert hasStatus(String status) {
    subject.checkStatus(status, order());
    return this;
  }

  /** Asserts that the order is in review (1). */
  public OrderAssert isInReview() {
    return hasStatus("REVIEW");
  }

  /** Asserts that the order is paid and not provisioned yet (3). */
  public OrderAssert isProcessing() {
    return hasStatus("PROCESSING");
  }

  /** Asserts that the order is cancelled (4). */
  public OrderAssert isCancelled() {
    return hasStatus("CANCELLED");
  }

  /** Asserts that the order is completed (5). */
  public OrderAssert isCompleted() {
    return hasStatus("COMPLETED");
  }

  /** Asserts that the order is pending payment (6). */
  public OrderAssert isPendingPayment() {
    return hasStatus("PENDING_PAYMENT");
  }

  /** Asserts the price after discounts and before coupons. */
  public OrderAssert costs(String amount) {
    BigDecimal actual =
        order().list("lines").stream()
            .map(
                line ->
                    Subject.amount(line.textOrEmpty("official"))
                        .subtract(Subject.amount(line.get("discount").textOrEmpty("amount"))))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    subject.checkAmount("costs %s", amount, actual);
    return this;
  }

  /** Asserts the total amount that was paid, from all sources. */
  public OrderAssert wasPaidWith(String amount) {
    return wasPaid("was paid with %s", amount, funding -> true);
  }

  /** Asserts the amount that was paid in cash. */
  public OrderAssert wasPaidWithCash(String amount) {
    return wasPaid("was paid with cash %s", amount, hasSource("CASH"));
  }

  /** Asserts the amount that was paid from the credit line. */
  public OrderAssert wasPaidWithCredit(String amount) {
    return wasPaid("was paid with credit %s", amount, hasSource("CREDIT"));
  }

  /** Asserts the amount that was paid with a coupon. */
  public OrderAssert wasPaidWithCoupon(String couponId, String amount) {
    return wasPaid("was paid with coupon " + couponId + " %s", amount, hasReference(couponId));
  }

  /** Asserts the amount that was paid with a stored-value card. */
  public OrderAssert wasPaidWithCard(String cardId, String amount) {
    return wasPaid("was paid with card " + cardId + " %s", amount, hasReference(cardId));
  }

  private static Predicate<JsonValue> hasSource(String source) {
    return funding -> funding.textOrEmpty("source").equals(source);
  }

  private static Predicate<JsonValue> hasReference(String id) {
    return funding -> funding.textOrEmpty("reference").equals(id);
  }

  private OrderAssert wasPaid(String predicate, String amount, Predicate<JsonValue> included) {
    BigDecimal actual =
        order().list("lines").stream()
            .flatMap(line -> line.list("fundings").stream())
            .filter(included)
            .map(funding -> Subject.amount(funding.textOrEmpty("amount")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    subject.checkAmount(predicate, amount, actual);
    return this;
  }

  /**
   * Asserts the enterprise project of all lines.
   *
   * @param id id of the project; 0 for the default one, -1 for none
   */
  public OrderAssert isOfProject(String id) {
    List<String> actual = order().list("lines").stream().map(Subject::project).distinct().toList();
    subject.check(
        actual.equals(List.of(id)),
        "is of project " + id,
        "is of project " + String.join(" and ", actual));
    return this;
  }

  /** Asserts the number of order lines. */
  public OrderAssert hasLines(int number) {
    int actual = order().list("lines").size();
    subject.check(
        actual == number,
        "has " + TextFormat.count(number, "line"),
        "has " + TextFormat.count(actual, "line"));
    return this;
  }

  /**
   * Asserts that a line is for a product with this specification, resource type or service type.
   *
   * @param code such as s6.small.1.linux or hws.resource.type.vm
   */
  public OrderAssert hasLine(String code) {
    List<List<String>> products =
        order().list("lines").stream().map(line -> codes(line.get("product"))).toList();
    subject.check(
        products.stream().anyMatch(codes -> codes.contains(code)),
        "has a line for " + code,
        "has lines for " + products.stream().map(codes -> String.join(" ", codes)).toList());
    return this;
  }

  private static List<String> codes(JsonValue product) {
    return List.of(
        product.textOrEmpty("resource_spec"),
        product.textOrEmpty("resource_type_code"),
        product.textOrEmpty("service_type_code"));
  }
}
