// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How long something is bought for.
 *
 * @param periodType 0 day, 1 week, 2 month, 3 year, 4 hour, 5 one-off, 6 and 7 pay-per-use
 * @param periodNum number of periods; null in unsubscription orders
 */
public record Term(int periodType, @Nullable Integer periodNum) {

  /** Period type of months. */
  public static final int MONTH = 2;

  /** Period type of years. */
  public static final int YEAR = 3;

  /**
   * Returns when a term that begins at an instant ends; null for terms without an end.
   *
   * <p>Days, weeks, months and years end at 23:59:59 GMT+8 of the day with the same number (one
   * month from 2019-06-20T16:10:30Z ends 2019-07-21T15:59:59Z: huaweicloud/huaweicloud-sdk-java,
   * queryOrdersDetail.json). Inferred: the last day of a shorter month, and that hours are exact.
   */
  public @Nullable Instant endFrom(Instant begin) {
    if (periodNum == null) {
      return null;
    }
    LocalDate day = BusinessTime.day(begin);
    return switch (periodType) {
      case 0 -> BusinessTime.endOf(day.plusDays(periodNum));
      case 1 -> BusinessTime.endOf(day.plusWeeks(periodNum));
      case MONTH -> BusinessTime.endOf(day.plusMonths(periodNum));
      case YEAR -> BusinessTime.endOf(day.plusYears(periodNum));
      case 4 -> begin.plus(Duration.ofHours(periodNum));
      default -> null;
    };
  }

  /**
   * Returns when a term of months or years ends that follows another one.
   *
   * <p>It ends on the day with the number on which the first term began, so that a month of 31 days
   * that follows one of 30 days lasts to its last day (a disk that had expired on April 30 and was
   * renewed for a month lasted until May 31: usermanual-billing, renewals).
   *
   * @param end the end of the term before, UTC
   * @param firstBegin when the first term of all began, UTC
   */
  public Instant endAfter(Instant end, Instant firstBegin) {
    int months = periodNum == null ? 0 : periodType == YEAR ? periodNum * 12 : periodNum;
    YearMonth month = YearMonth.from(BusinessTime.day(end)).plusMonths(months);
    int day = Math.min(BusinessTime.day(firstBegin).getDayOfMonth(), month.lengthOfMonth());
    return BusinessTime.endOf(month.atDay(day));
  }

  /** Returns whether the last month of a term lacks the day that it began on. */
  boolean endsInShortMonth(Instant begin) {
    LocalDate day = BusinessTime.day(begin);
    if (periodNum == null || periodType < MONTH || periodType > YEAR) {
      return false;
    }
    int months = periodType == MONTH ? periodNum : periodNum * 12;
    return day.plusMonths(months).getDayOfMonth() != day.getDayOfMonth();
  }
}
