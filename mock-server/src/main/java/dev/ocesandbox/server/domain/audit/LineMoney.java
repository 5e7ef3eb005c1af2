// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.orders.Funding;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Derives what is due of an order line from what paid it, and from the ledger. */
final class LineMoney {

  private static final Bilingual PAID = new Bilingual("amount due, by what paid it", "应付金额（按支付来源）");
  private static final Bilingual BACK =
      new Bilingual("amount due, by where it went back", "应付金额（按退回去向）");
  private static final Bilingual LEDGER =
      new Bilingual("income of the vendor in the ledger", "账本中的收入");
  private static final Bilingual ENTRY =
      new Bilingual(
          "ledger entry {number}, {kind}, from {account}", "账本分录{number}（{kind}），来源{account}");

  private LineMoney() {}

  /** Returns what was paid for a line, or has come back. */
  static Money due(OrderLine line) {
    return Money.sum(line.fundings().stream().map(Funding::amount).toList());
  }

  /** Returns the step for what paid; the parts of a refund are negative. */
  static Step paid(World world, Order order, OrderLine line, List<Funding> fundings) {
    boolean back = order.refund() != null;
    List<Step> from = new ArrayList<>();
    Money sum = Money.ZERO;
    for (Funding funding : fundings) {
      Money amount = back ? funding.amount().negated() : funding.amount();
      sum = sum.plus(amount);
      from.add(
          Step.given(
              Sources.name(world, funding),
              amount.toString(),
              back ? "orders.refund.back-to-sources" : Sources.rule(funding.source())));
    }
    return Step.sum(back ? BACK : PAID, sum.toString(), "bills.amounts.due-is-sum-of-parts", from);
  }

  /** Returns the step for the ledger; empty without an entry, as for what is free. */
  static Optional<Step> ledger(World world, Order order, OrderLine line) {
    List<Step> from = new ArrayList<>();
    Money sum = Money.ZERO;
    for (Entry entry : world.ledger().entries()) {
      boolean traded = entry.type() == EntryKind.PAYMENT || entry.type() == EntryKind.REFUND;
      if (traded && entry.subject().equals(order.id())) {
        for (Posting posting : entry.postings()) {
          if (posting.account().kind() == LedgerAccount.Kind.REVENUE
              && posting.lineId().equals(line.id())) {
            sum = sum.plus(posting.amount());
            from.add(step(world, entry, posting));
          }
        }
      }
    }
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(Step.sum(LEDGER, sum.toString(), "bills.check.views-agree", from));
  }

  private static Step step(World world, Entry entry, Posting posting) {
    Bilingual what =
        ENTRY.with(
            Map.of(
                "number", String.valueOf(entry.number()),
                "kind", entry.type().toString(),
                "account", AccountNames.of(world, posting.source())));
    return Step.given(what, posting.amount().toString(), "bills.check.views-agree");
  }
}
