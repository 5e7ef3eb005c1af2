// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import dev.ocesandbox.server.world.ids.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the order of an unsubscription: a line for each resource, rows for each term of it. */
final class GivingBack {

  private final GiveBack back;
  private final Instant now;
  private final String id;
  private World world;

  private GivingBack(GiveBack back, Drawn number, Instant now) {
    this.back = back;
    this.now = now;
    this.id = number.id();
    this.world = number.world();
  }

  static Change<Order> place(World before, GiveBack back, Instant now) {
    return new GivingBack(back, Ids.order(before, now), now).placed();
  }

  private Change<Order> placed() {
    Money refund = sum(terms().map(GiveBack.TermPart::refund));
    boolean reviewed = refund.compareTo(Refunding.REVIEWED_ABOVE) > 0;
    Order order =
        new Order(
            id,
            back.customerId(),
            back.type(),
            back.source(),
            Order.maker(world, back.customerId(), back.source()),
            reviewed ? OrderStatus.REVIEW : OrderStatus.COMPLETED,
            now,
            lines(),
            new Order.Terms(null, null, null, List.of(), null),
            reviewed ? Order.Progress.NONE : Order.Progress.NONE.completed(now),
            refund());
    World placed = Orders.put(world, order);
    return Change.of(
        reviewed ? placed : Endings.apply(RefundPayout.payOut(placed, order, now), order, now),
        order);
  }

  private Stream<GiveBack.TermPart> terms() {
    return back.parts().stream().flatMap(part -> part.terms().stream());
  }

  private Order.Refund refund() {
    List<RefundRow> rows = new ArrayList<>();
    for (int i = 0; i < back.parts().size(); i++) {
      for (GiveBack.TermPart term : back.parts().get(i).terms()) {
        rows(rows, term, lineId(i));
      }
    }
    return new Order.Refund(
        back.parts().get(0).terms().get(0).baseOrderId(),
        sum(terms().map(GiveBack.TermPart::fee)),
        sum(terms().map(GiveBack.TermPart::consumed)),
        rows,
        back.parts().stream().flatMap(part -> part.ends().stream()).toList());
  }

  private void rows(List<RefundRow> rows, GiveBack.TermPart term, String lineId) {
    Money refund = term.refund();
    for (Money amount : List.of(refund.negated(), term.fee(), term.consumed())) {
      if (!amount.isZero()) {
        Drawn row = Ids.uuid(world, "refund");
        world = row.world();
        rows.add(new RefundRow(row.id(), amount, term.baseOrderId(), lineId));
      }
    }
  }

  private List<OrderLine> lines() {
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i < back.parts().size(); i++) {
      GiveBack.Part part = back.parts().get(i);
      List<Funding> sources = part.terms().stream().flatMap(term -> term.back().stream()).toList();
      lines.add(
          new OrderLine(
              lineId(i),
              id,
              part.product(),
              new Term(part.periodType(), null),
              1,
              sum(sources.stream().map(Funding::amount)),
              null,
              Fundings.bySource(sources),
              null,
              null,
              null));
    }
    return lines;
  }

  private String lineId(int place) {
    return "%s-%06d".formatted(id, place + 1);
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.ZERO, Money::plus);
  }
}
