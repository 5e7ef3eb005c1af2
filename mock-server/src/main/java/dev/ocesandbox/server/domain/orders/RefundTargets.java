// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.BalanceType;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The accounts that a refund goes to. What credit has paid restores the credit line that paid, then
 * other used lines, the one that expires soonest first. What exceeds the used credit has been
 * repaid meanwhile and goes to the cash account.
 */
final class RefundTargets {

  private final World world;
  private final boolean restores;
  private final Map<String, Map<String, Money>> used = new HashMap<>();
  private final List<Transfer> transfers = new ArrayList<>();
  private final Map<String, Balance> balances = new LinkedHashMap<>();
  private boolean exceeds;

  private RefundTargets(World world) {
    this.world = world;
    this.restores = world.settings().guesses().is("orders.refund.restores-credit", "credit");
  }

  /**
   * What goes to the cash or credit account of a customer.
   *
   * @param owner the customer
   * @param type the account
   * @param amount yuan, above zero
   */
  record Balance(String owner, BalanceType type, Money amount) {}

  static RefundTargets of(World world, Order order) {
    RefundTargets targets = new RefundTargets(world);
    for (OrderLine line : order.lines()) {
      for (Funding back : line.fundings()) {
        targets.add(line.id(), back);
      }
    }
    return targets;
  }

  private void add(String lineId, Funding back) {
    switch (back.source()) {
      case CASH -> cash(lineId, back);
      case CREDIT -> credit(lineId, back);
      case CASH_COUPON, FLEXI_COUPON, CARD, SETTLEMENT -> transfer(lineId, back, back.account());
    }
  }

  private void credit(String lineId, Funding back) {
    Map<String, Money> open =
        restores
            ? used.computeIfAbsent(back.owner(), owner -> usedLines(world, owner))
            : new LinkedHashMap<>();
    List<String> references = new ArrayList<>(open.keySet());
    if (references.remove(back.reference())) {
      references.add(0, back.reference());
    }
    Money rest = back.amount();
    for (String reference : references) {
      Money fits = rest.min(open.getOrDefault(reference, Money.ZERO));
      if (fits.isPositive()) {
        open.merge(reference, fits.negated(), Money::plus);
        rest = rest.minus(fits);
        LedgerAccount line = new LedgerAccount(Kind.CREDIT, back.owner(), reference);
        balance(lineId, back.withAmount(fits), BalanceType.CREDIT, line);
      }
    }
    if (rest.isPositive()) {
      exceeds |= restores;
      cash(lineId, back.withAmount(rest));
    }
  }

  /** Returns the used part of each line, the one that expires soonest first. */
  private static Map<String, Money> usedLines(World world, String owner) {
    Map<String, Money> lines = new LinkedHashMap<>();
    Accounts.creditLines(world, owner)
        .forEach(line -> lines.put(line.reference(), line.used(world)));
    return lines;
  }

  private void cash(String lineId, Funding back) {
    balance(lineId, back, BalanceType.DEBIT, LedgerAccount.of(Kind.CASH, back.owner()));
  }

  private void balance(String lineId, Funding back, BalanceType type, LedgerAccount to) {
    transfer(lineId, back, to);
    balances.merge(
        type + " " + back.owner(),
        new Balance(back.owner(), type, back.amount()),
        (one, more) -> new Balance(one.owner(), type, one.amount().plus(more.amount())));
  }

  private void transfer(String lineId, Funding back, LedgerAccount to) {
    LedgerAccount revenue = LedgerAccount.vendor(Kind.REVENUE);
    transfers.add(new Transfer(revenue, to, back.amount(), lineId, back.account()));
  }

  List<Transfer> transfers() {
    return transfers;
  }

  /** Returns what goes to cash and credit accounts. */
  List<Balance> balances() {
    return List.copyOf(balances.values());
  }

  /** Returns whether a credit line gets something back. */
  boolean restoreCredit() {
    return balances.values().stream().anyMatch(balance -> balance.type() == BalanceType.CREDIT);
  }

  /** Returns whether credit has paid more than is used of the line by now. */
  boolean exceedCredit() {
    return exceeds;
  }
}
