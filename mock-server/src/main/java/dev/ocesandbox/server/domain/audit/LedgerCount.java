// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.HashMap;
import java.util.Map;

/** Counts the income of the vendor in the ledger. */
final class LedgerCount {

  private LedgerCount() {}

  /** Returns what the orders of each customer have brought in a month, by order. */
  static Map<String, Recount> orders(World world, Cycle cycle) {
    Map<String, Recount> counted = new HashMap<>();
    for (Entry entry : world.ledger().entries()) {
      boolean traded = entry.type() == EntryKind.PAYMENT || entry.type() == EntryKind.REFUND;
      if (traded && Cycle.of(entry.at()).equals(cycle)) {
        counted
            .computeIfAbsent(owner(world, entry.subject()), owner -> new Recount("ledger"))
            .at(Row.TERM, entry.subject())
            .add(Map.of(Measure.DUE, FineAmount.of(income(entry))));
      }
    }
    return counted;
  }

  private static String owner(World world, String orderId) {
    return Orders.find(world, orderId).map(Order::customerId).orElse("");
  }

  /** Returns what an entry has brought the vendor; negative for a refund. */
  static Money income(Entry entry) {
    return Money.sum(
        entry.postings().stream()
            .filter(posting -> posting.account().kind() == LedgerAccount.Kind.REVENUE)
            .map(Posting::amount)
            .toList());
  }
}
