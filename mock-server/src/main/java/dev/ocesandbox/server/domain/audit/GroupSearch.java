// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.bills.BillBook;
import dev.ocesandbox.server.domain.bills.BillLine;
import dev.ocesandbox.server.domain.bills.Scope;
import dev.ocesandbox.server.domain.bills.UseStrip;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdParts;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds records that sum up a month or a day by their id (rules bills.rows.by-month, by-day). */
final class GroupSearch {

  private static final Bilingual GROUP =
      new Bilingual("amount due of the records of {what}", "{what}各条记录的应付金额");
  private static final Bilingual RECORD = new Bilingual("record {id}", "记录{id}");
  private static final Bilingual RECORDS =
      new Bilingual("equal records from {id} on", "自{id}起的相同记录");
  private static final Bilingual NUMBER = new Bilingual("number of records", "记录数");
  private static final Bilingual DUE = new Bilingual("amount due of each", "每条的应付金额");

  private final World world;
  private final String id;
  private final List<Step> from = new ArrayList<>();
  private Money due = Money.ZERO;
  private String what = "";

  GroupSearch(World world, String id) {
    this.world = world;
    this.id = id;
  }

  /** Explains a sum of a customer's records of a month; empty if it is not there. */
  Optional<Explained> find(String customerId, Cycle month) {
    Scope scope = Scope.of(world, customerId, customerId, null);
    BillBook book = BillBook.of(world);
    book.orders(scope, month)
        .forEach(
            line ->
                add(
                    line,
                    Step.given(
                        RECORD.with("id", line.id() + "_1"),
                        line.amounts().due().toString(),
                        "bills.orders.one-per-line")));
    book.strips(scope, month).forEach(this::add);
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Explained(
                due.toString(),
                List.of(
                    Step.sum(
                        GROUP.with("what", what),
                        due.toString(),
                        what.length() > MONTH ? "bills.rows.by-day" : "bills.rows.by-month",
                        from))));
  }

  private static final int MONTH = "2026-11".length();

  private void add(BillLine line, Step step) {
    if (isOfMonth(line) || isOfDay(line)) {
      due = due.plus(line.amounts().due());
      from.add(step);
    }
  }

  private void add(UseStrip strip) {
    if (isOfMonth(strip.template())) {
      add(strip.sum(), product(strip));
    } else {
      strip.days().forEach(day -> add(day.sum(), product(day)));
    }
  }

  private static Step product(UseStrip strip) {
    BillLine first = strip.line(0);
    return Step.product(
        RECORDS.with("id", first.id()),
        strip.sum().amounts().due().toString(),
        "metering.price.cut-to-cents",
        List.of(
            Step.given(NUMBER, String.valueOf(strip.run().count()), "bills.rows.by-month"),
            Step.given(DUE, first.amounts().due().toString(), "metering.price.cut-to-cents")));
  }

  private boolean isOfMonth(BillLine line) {
    return is("month|", line.cycle().toString(), line);
  }

  private boolean isOfDay(BillLine line) {
    return is("day|", line.day().toString(), line);
  }

  /** Returns whether the sum is that of a month or day of the resource, or of one usage type. */
  private boolean is(String kind, String time, BillLine line) {
    String key = kind + time + "|" + key(line);
    boolean is = IdParts.uuidOf(key).equals(id) || IdParts.uuidOf(key + usageType(line)).equals(id);
    what = is ? time : what;
    return is;
  }

  private static String usageType(BillLine line) {
    BillLine.Used used = line.used();
    return used == null ? "" : "|" + used.factor().name() + "|" + used.factor().measureId();
  }

  private static String key(BillLine line) {
    return String.join(
        "|",
        line.customerId(),
        line.payerId(),
        Objects.requireNonNullElse(line.thing().resourceId(), ""),
        line.thing().product().id(),
        String.valueOf(line.chargingMode()),
        String.valueOf(line.type().code()),
        Objects.requireNonNullElse(line.thing().projectId(), ""),
        line.isUse() ? "" : line.trade().id());
  }
}
