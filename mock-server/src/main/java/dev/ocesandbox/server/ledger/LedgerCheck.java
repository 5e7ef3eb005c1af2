// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.ledger;

import dev.ocesandbox.server.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks the new entries of a ledger.
 *
 * <p>Every new entry must sum to zero, every account must have changed by exactly its postings, and
 * no account of a customer may fall below zero unless its kind allows it.
 */
public final class LedgerCheck {

  private LedgerCheck() {}

  /** Returns one line for each difference; empty if the ledger is correct. */
  public static List<String> differences(Ledger before, Ledger after) {
    List<String> differences = new ArrayList<>();
    Map<LedgerAccount, Money> moved = new HashMap<>();
    for (int i = before.entries().size(); i < after.entries().size(); i++) {
      Entry entry = after.entries().get(i);
      if (!entry.sum().isZero()) {
        differences.add(
            "entry %d (%s %s) adds up to %s, not to 0.00"
                .formatted(entry.number(), entry.type(), entry.subject(), entry.sum()));
      }
      entry.postings().forEach(p -> moved.merge(p.account(), p.amount(), Money::plus));
    }
    moved.forEach(
        (account, by) -> {
          Money expected = before.balance(account).plus(by);
          Money actual = after.balance(account);
          if (!actual.equals(expected)) {
            differences.add("%s is %s, its postings say %s".formatted(account, actual, expected));
          }
          if (actual.isNegative() && account.kind().staysPositive()) {
            differences.add("%s fell to %s".formatted(account, actual));
          }
        });
    return differences;
  }
}
