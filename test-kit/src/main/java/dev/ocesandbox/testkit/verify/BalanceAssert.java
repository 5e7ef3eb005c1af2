// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;

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

  /**
   * Asserts the unused part of the credit line that expires at an instant.
   *
   * @param expires to the second; an account without such a line has 0
   */
  public BalanceAssert creditIs(String amount, Instant expires) {
    subject.checkAmount(
        "has available credit %s until " + expires,
        amount,
        account().get("credit_line").list("lines").stream()
            .filter(line -> line.textOrEmpty("expires_at").equals(expires.toString()))
            .map(line -> Subject.amount(line.textOrEmpty("available")))
            .findFirst()
            .orElse(BigDecimal.ZERO));
    return this;
  }

  /**
   * Asserts the cash that this account, a master, has allocated to a member in all. Both accounts
   * are in the ledger entries that count.
   *
   * @throws IllegalArgumentException if there is no account {@code member}
   */
  public BalanceAssert hasAllocated(String amount, String member) {
    subject.checkAmount(
        "has allocated cash %s to " + member, amount, moves(member).sum("allocation"));
    return this;
  }

  /**
   * Asserts the cash that this account, a master, has reclaimed from a member in all, without what
   * came back when the member left.
   *
   * @throws IllegalArgumentException if there is no account {@code member}
   */
  public BalanceAssert hasReclaimed(String amount, String member) {
    subject.checkAmount(
        "has reclaimed cash %s from " + member, amount, moves(member).sum("allocation-reclaim"));
    return this;
  }

  private MemberMoves moves(String member) {
    String id = MemberMoves.customerId(subject.world(), member);
    return new MemberMoves(subject.world(), subject.id(), id, "cash", "");
  }

  /** Asserts the total of all credit lines, used or not. */
  public BalanceAssert creditLineIs(String amount) {
    subject.checkAmount(
        "has a credit line of %s",
        amount, Subject.amount(account().get("credit_line").textOrEmpty("amount")));
    return this;
  }
}
