// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.math.BigDecimal;

/** Says how much money an account has; amounts are yuan. */
public final class BalanceAssert {

  private final Facts facts;
  private final String path;

  BalanceAssert(WorldView world, String account) {
    this.path = "accounts/" + Paths.encoded(account);
    String customerId = new Node(world.read(path)).text("customer_id");
    this.facts = new Facts(world, "balance of", account, customerId);
  }

  private Node account() {
    return new Node(facts.world().read(path));
  }

  /** It has so much cash. */
  public BalanceAssert cashIs(String amount) {
    BigDecimal was = Facts.amount(account().text("balance"));
    facts.checkAmount("cash is", amount, was);
    return this;
  }

  /** So much of its credit line is left. */
  public BalanceAssert creditIs(String amount) {
    BigDecimal was = Facts.amount(account().get("credit_line").text("available"));
    facts.checkAmount("credit is", amount, was);
    return this;
  }

  /** Its whole credit line is so much, used or not. */
  public BalanceAssert creditLineIs(String amount) {
    BigDecimal was = Facts.amount(account().get("credit_line").text("amount"));
    facts.checkAmount("credit line is", amount, was);
    return this;
  }
}
