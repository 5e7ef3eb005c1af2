// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;

/** Assertions on the balance of an account. Amounts are in yuan, such as 80.00. */
public final class BalanceAssert {

  private final Subject subject;
  private final String path;

  BalanceAssert(WorldView world, String account) {
    this.path = "accounts/" + UrlEncoding.encode(account);
    String customerId = new JsonValue(world.read(path)).textOrEmpty("customer_id");
    this.subject = new Subject(world, "account", account, customerId, "");
  }

  private BalanceAssert(Subject subject, String path) {
    this.subject = subject;
    this.path = path;
  }

  /** Returns these assertions with a description, which begins the message of a failure. */
  public BalanceAssert as(String description) {
    return new BalanceAssert(subject.as(description), path);
  }

  private JsonValue account() {
    return new JsonValue(subject.world().read(path));
  }

  /** Asserts the cash balance. */
  public BalanceAssert cashIs(String amount) {
    subject.checkAmount("has cash %s", amount, Subject.amount(account().textOrEmpty("balance")));
    return this;
  }

  /** Asserts the part of all credit lines that is not used. */
  public BalanceAssert creditIs(String amount) {
    subject.checkAmount(
        "has available credit %s",
        amount, Subject.amount(account().get("credit_line").textOrEmpty("available")));
    return this;
  }

  /** Asserts the total of all credit lines, used or not. */
  public BalanceAssert creditLineIs(String amount) {
    subject.checkAmount(
        "has a credit line of %s",
        amount, Subject.amount(account().get("credit_line").textOrEmpty("amount")));
    return this;
  }
}
