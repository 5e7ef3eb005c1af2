// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.metering.Period;
import dev.ocesandbox.server.domain.metering.Run;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Equal records of use that follow each other, oldest first. Nothing is computed for a record that
 * is not read.
 *
 * @param template what all records have in common, with the amounts of one
 * @param run the run whose periods they are
 * @param transactions whether each is a whole transaction, and not that of one usage type
 */
public record UseStrip(BillLine template, Run run, boolean transactions) {

  /** Returns the record with a number, from 0. */
  public BillLine line(long number) {
    Origin origin = transactions ? null : new Origin.OfUse(run, number);
    return record(number, template.amounts(), used(1, run.period(number)), origin);
  }

  /** Returns all records, oldest first. */
  public Stream<BillLine> lines() {
    return LongStream.range(0, run.count()).mapToObj(this::line);
  }

  /** Returns one record with the amounts of all and the times of the last one. */
  public BillLine sum() {
    long last = run.count() - 1;
    return record(
        last,
        template.amounts().times(run.count()),
        used(run.count(), run.first().with(run.period(last))),
        null);
  }

  private BillLine.@Nullable Used used(long count, Period all) {
    BillLine.Used used = template.used();
    return used == null ? null : used.times(count, all);
  }

  private BillLine record(
      long number, Amounts amounts, BillLine.@Nullable Used used, @Nullable Origin origin) {
    String trade = run.tradeId(number);
    return new BillLine(
        transactions ? trade : run.rowId(number),
        trade,
        template.type(),
        template.chargingMode(),
        template.customerId(),
        template.payerId(),
        template.cycle(),
        day(number),
        run.period(number).end(),
        run.deductedAt(number),
        template.thing(),
        template.trade().named(trade),
        used,
        amounts,
        template.monthlySettlement(),
        origin);
  }

  /** Returns the day of the record with a number, from 0, GMT+8. */
  public LocalDate day(long number) {
    return Cycle.dayOfUse(run.period(number).end(), run.deductedAt(number));
  }

  /** Returns the records of each day, oldest first. */
  public List<UseStrip> days() {
    List<UseStrip> days = new ArrayList<>();
    for (long begin = 0; begin < run.count(); ) {
      long end = endOfDay(begin, day(begin));
      days.add(part(begin, end));
      begin = end;
    }
    return days;
  }

  /** Returns how many records each day has. */
  public NavigableMap<LocalDate, Long> perDay() {
    NavigableMap<LocalDate, Long> counts = new TreeMap<>();
    for (long begin = 0; begin < run.count(); ) {
      LocalDate day = day(begin);
      long end = endOfDay(begin, day);
      counts.put(day, end - begin);
      begin = end;
    }
    return counts;
  }

  /** Returns the number of the first record after one that is on another day, or of all records. */
  private long endOfDay(long begin, LocalDate day) {
    long end = Math.min(begin + periodsUntil(begin, day.plusDays(1)), run.count());
    boolean right =
        end > begin && day(end - 1).equals(day) && (end == run.count() || !day(end).equals(day));
    return right ? end : Steps.first(begin + 1, run.count(), i -> !day(i).equals(day));
  }

  /** Returns about how many periods from a number on end before a day. */
  private long periodsUntil(long begin, LocalDate day) {
    Instant end =
        run.isOnDayOfUse(begin) ? run.period(begin).end().minusSeconds(1) : run.deductedAt(begin);
    long left = Duration.between(end, BusinessTime.startOf(day)).toSeconds();
    long each = Math.max(1, run.first().seconds());
    return (left + each - 1) / each;
  }

  /**
   * Returns the records of some days; none if there are none.
   *
   * @param first first day; null for no limit
   * @param last last day; null for no limit
   */
  public Stream<UseStrip> between(@Nullable LocalDate first, @Nullable LocalDate last) {
    long begin = Steps.first(0, run.count(), i -> first == null || !day(i).isBefore(first));
    long end = Steps.first(0, run.count(), i -> last != null && day(i).isAfter(last));
    return begin < end ? Stream.of(part(begin, end)) : Stream.empty();
  }

  /** Returns the records that were deducted before an instant; empty if there are none. */
  Optional<UseStrip> before(Instant at) {
    return first(i -> !run.deductedAt(i).isBefore(at));
  }

  /** Returns the records that were deducted until an instant; empty if there are none. */
  public Optional<UseStrip> until(Instant last) {
    return first(i -> run.deductedAt(i).isAfter(last));
  }

  private Optional<UseStrip> first(LongPredicate otherwise) {
    long end = Steps.first(0, run.count(), otherwise);
    return end == 0 ? Optional.empty() : Optional.of(part(0, end));
  }

  /** Returns the records of a transaction; none if there are none. */
  Stream<UseStrip> of(String tradeId) {
    return run.isOfGroup(tradeId)
        ? LongStream.range(0, run.count())
            .filter(i -> run.tradeId(i).equals(tradeId))
            .mapToObj(i -> part(i, i + 1))
        : Stream.empty();
  }

  private UseStrip part(long begin, long end) {
    return new UseStrip(template, run.part(begin, end), transactions);
  }
}
