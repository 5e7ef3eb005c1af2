// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.ids.IdParts;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Equal periods of one resource and usage factor that follow each other in one bill month.
 *
 * @param id id of the record of its first period in bills
 * @param resourceId the resource
 * @param customerId owner of the resource
 * @param payerId who paid or owes
 * @param factor what was used
 * @param cycle month of the bill
 * @param first the first period
 * @param deductedAt when the first period was deducted, UTC; each further one follows a period
 *     later
 * @param count number of periods
 * @param each what holds for each of them
 * @param paidBy what each source has paid of each; together what is due of each
 */
public record Run(
    String id,
    String resourceId,
    String customerId,
    String payerId,
    Factor factor,
    Cycle cycle,
    Period first,
    Instant deductedAt,
    long count,
    Each each,
    List<Paid> paidBy) {

  private static final long MOST_PERIODS = 100_000;
  private static final long LONGEST_PERIOD = 31L * 24 * 60 * 60;

  /** Creates a run; throws an IllegalArgumentException if its parts contradict each other. */
  public Run {
    paidBy = List.copyOf(paidBy);
    require(count > 0, "it has no period");
    require(count <= MOST_PERIODS, "it has more periods than a month can have");
    require(first.seconds() <= LONGEST_PERIOD, "its periods are longer than a month");
    require(!deductedAt.isBefore(first.end()), "it is deducted before its period is over");
    require(
        Money.sum(paidBy.stream().map(Paid::amount).toList()).equals(each.due()),
        "what was paid is not what is due");
    require(
        count == 1 || paidBy.size() <= 1, "periods that several sources have paid are not equal");
    require(
        count == 1 || Duration.between(first.begin(), first.end()).toNanosPart() == 0,
        "a period that repeats is no whole number of seconds");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Returns the period with a number, from 0. */
  public Period period(long number) {
    if (number < 0 || number >= count) {
      throw new IllegalArgumentException("no period " + number + " of " + count);
    }
    return first.next(number);
  }

  /** Returns when a period with a number, from 0, was deducted, UTC. */
  public Instant deductedAt(long number) {
    return deductedAfter(period(number));
  }

  /** Returns when a period is deducted at the distance of this run, UTC. */
  Instant deductedAfter(Period period) {
    return deductedAt.plus(Duration.between(first.end(), period.end()));
  }

  /**
   * Returns the periods from one number on and before another as a run of their own, with the same
   * records.
   */
  public Run part(long begin, long end) {
    return begin == 0 && end == count
        ? this
        : new Run(
            rowId(begin),
            resourceId,
            customerId,
            payerId,
            factor,
            cycle,
            period(begin),
            deductedAt(begin),
            end - begin,
            each,
            paidBy);
  }

  /** Returns whether the id of a transaction can be one of the resource. */
  public boolean isOfGroup(String tradeId) {
    return IdParts.isUuid(tradeId) && IdParts.firstHalf(tradeId) == group();
  }

  /** Returns the first half of the ids of the records of the resource. */
  public long group() {
    return IdParts.groupOf(group(resourceId));
  }

  /** Returns this run with one more period. */
  Run longer() {
    return new Run(
        id,
        resourceId,
        customerId,
        payerId,
        factor,
        cycle,
        first,
        deductedAt,
        count + 1,
        each,
        paidBy);
  }

  /**
   * Returns the id of the transaction of a period with a number, from 0. All usage factors of a
   * resource that are deducted together for a period have the same.
   */
  public String tradeId(long number) {
    return tradeId(resourceId, period(number), deductedAt(number));
  }

  /** Returns the id of the record of a period with a number, from 0, in bills. */
  public String rowId(long number) {
    return rowId(resourceId, factor, period(number), deductedAt(number));
  }

  /** Use that is reported late has the same period as other use, but is deducted later. */
  static String tradeId(String resourceId, Period period, Instant deductedAt) {
    return IdParts.uuidOf(
        group(resourceId), period.begin().getEpochSecond() + "|" + deductedAt.toEpochMilli());
  }

  /** Returns the group of the ids of all transactions of a resource. */
  static String group(String resourceId) {
    return "use|" + resourceId;
  }

  static String rowId(String resourceId, Factor factor, Period period, Instant deductedAt) {
    return tradeId(resourceId, period, deductedAt) + "_" + factor.number();
  }

  /**
   * Returns whether a period with a number, from 0, is in the bill on the day of its use, and not
   * on that of its deduction. It is the same for all periods, so that their days are in order.
   */
  public boolean isOnDayOfUse(long number) {
    return Cycle.isOnDayOfUse(period(number).end(), deductedAt(number));
  }

  /** Returns all periods, oldest first. */
  public Stream<Period> periods() {
    return LongStream.range(0, count).mapToObj(this::period);
  }

  /** Returns what is due of all periods. */
  public Money due() {
    return new Money(Math.multiplyExact(each.due().cents(), count));
  }

  /** Returns the list price of all periods. */
  public FineAmount official() {
    return each.official().times(count);
  }

  /** Returns what was cut off from all periods. */
  public FineAmount truncated() {
    return each.truncated().times(count);
  }
}
