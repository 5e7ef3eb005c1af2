// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.metering.Each;
import dev.ocesandbox.server.domain.metering.Paid;
import dev.ocesandbox.server.domain.metering.Run;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains what is due for a period of use: price, what paid it, and the ledger entry. */
final class UseSteps {

  private static final Bilingual DUE =
      new Bilingual("amount due for {factor} from {begin} to {end}", "{begin}至{end}的{factor}应付金额");
  private static final Bilingual NET = new Bilingual("list price less discount", "官网价减优惠金额");
  private static final Bilingual DISCOUNT = new Bilingual("discount {id}", "优惠金额（折扣{id}）");
  private static final Bilingual PAID = new Bilingual("amount due, by what paid it", "应付金额（按支付来源）");
  private static final Bilingual ENTRY =
      new Bilingual(
          "part of ledger entry {number}, {kind}, which moves {total} in all",
          "账本分录{number}（{kind}）的一部分，该分录合计{total}");

  private final World world;
  private final Run run;
  private final Each each;

  UseSteps(World world, Run run) {
    this.world = world;
    this.run = run;
    this.each = run.each();
  }

  /** Explains the period with a number, from 0. */
  Explained period(long number) {
    List<Step> steps = new ArrayList<>();
    steps.add(price(number));
    steps.add(paid());
    ledger(run.deductedAt(number)).ifPresent(steps::add);
    return new Explained(each.due().toString(), steps);
  }

  /** Returns the step from the price. */
  Step price(long number) {
    List<Step> net = new ArrayList<>();
    net.add(PeakPriceSteps.of(world, run).orElseGet(() -> new UsePriceSteps(each).official()));
    if (!each.discount().isZero()) {
      net.add(
          Step.given(
              DISCOUNT.with("id", String.valueOf(each.discountId())),
              each.discount().negated().text(),
              "metering.price.discount"));
    }
    Bilingual what =
        DUE.with(
            Map.of(
                "factor", run.factor().name(),
                "begin", BusinessTime.wire(run.period(number).begin()),
                "end", BusinessTime.wire(run.period(number).end())));
    Step sum =
        Step.sum(
            NET,
            each.official().minus(each.discount()).text(),
            "bills.amounts.due-is-list-less-discount-and-cut",
            net);
    return Step.cut(what, each.due().toString(), "metering.price.cut-to-cents", sum);
  }

  private Step paid() {
    List<Step> from = new ArrayList<>();
    for (Paid paid : run.paidBy()) {
      from.add(
          Step.given(
              Sources.name(world, run.payerId(), paid),
              paid.amount().toString(),
              Sources.rule(paid.source())));
    }
    return Step.sum(PAID, each.due().toString(), "bills.amounts.due-is-sum-of-parts", from);
  }

  /** Returns the step for the entry of the settlement; empty if there is none for nothing. */
  private Optional<Step> ledger(Instant at) {
    return world.ledger().entries().stream()
        .filter(entry -> entry.type() == EntryKind.USAGE && entry.at().equals(at))
        .filter(entry -> entry.subject().equals(run.payerId()))
        .findFirst()
        .map(this::part);
  }

  private Step part(Entry entry) {
    Money total = LedgerCount.income(entry);
    Bilingual what =
        ENTRY.with(
            Map.of(
                "number", String.valueOf(entry.number()),
                "kind", entry.type().toString(),
                "total", total.toString()));
    return Step.given(what, each.due().toString(), "bills.check.views-agree");
  }
}
