// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The month of a bill, GMT+8.
 *
 * @param month the month
 */
public record Cycle(YearMonth month) implements Comparable<Cycle> {

  /** From this day on the month of the use counts if it is deducted on the next first day. */
  private static final LocalDate NEW_RULE = LocalDate.of(2024, 6, 1);

  /** Returns the month of an instant. */
  public static Cycle of(Instant instant) {
    return new Cycle(YearMonth.from(BusinessTime.day(instant)));
  }

  /** Parses a month such as 2026-01; empty for other texts. */
  public static Optional<Cycle> parse(String text) {
    return text.matches("\\d{4}-(0[1-9]|1[0-2])")
        ? Optional.of(new Cycle(YearMonth.parse(text)))
        : Optional.empty();
  }

  /**
   * Returns the month of use. Use of last month that is deducted on the first of a month belongs to
   * last month; what is deducted later belongs to the month of the deduction. Before June 2024 the
   * time of the deduction decides.
   *
   * @param end end of the use; its last second is the one before
   * @param deducted when it was deducted, not before the end
   */
  public static Cycle ofUse(Instant end, Instant deducted) {
    LocalDate day = BusinessTime.day(deducted);
    Cycle used = new Cycle(YearMonth.from(dayOfLastSecond(end)));
    Cycle paid = new Cycle(YearMonth.from(day));
    boolean inTime = day.getDayOfMonth() == 1 && used.next().equals(paid);
    return inTime && !day.isBefore(NEW_RULE) ? used : paid;
  }

  /**
   * Returns the day to which use belongs: that of its last second, or of the deduction if it is in
   * the bill of another month.
   */
  public static LocalDate dayOfUse(Instant end, Instant deducted) {
    return isOnDayOfUse(end, deducted) ? dayOfLastSecond(end) : BusinessTime.day(deducted);
  }

  /** Returns whether use is in the bill of its own month, on the day of its last second. */
  public static boolean isOnDayOfUse(Instant end, Instant deducted) {
    return ofUse(end, deducted).contains(dayOfLastSecond(end));
  }

  private static LocalDate dayOfLastSecond(Instant end) {
    return BusinessTime.day(end.minusSeconds(1));
  }

  /** Returns the month after this one. */
  public Cycle next() {
    return plus(1);
  }

  /** Returns the month a number of months later, or earlier for a negative number. */
  public Cycle plus(int months) {
    return new Cycle(month.plusMonths(months));
  }

  /** Returns the first day. */
  public LocalDate firstDay() {
    return month.atDay(1);
  }

  /** Returns the last day. */
  public LocalDate lastDay() {
    return month.atEndOfMonth();
  }

  /** Returns whether a day is in this month. */
  public boolean contains(LocalDate day) {
    return YearMonth.from(day).equals(month);
  }

  @Override
  public int compareTo(Cycle other) {
    return month.compareTo(other.month);
  }

  /** Returns the month as in requests and answers, such as 2026-01. */
  @Override
  public String toString() {
    return month.toString();
  }
}
