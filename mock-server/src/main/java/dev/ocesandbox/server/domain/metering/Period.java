// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A span of time, such as an hour that is settled.
 *
 * @param begin its first second, UTC
 * @param end the second after its last one, UTC
 */
public record Period(Instant begin, Instant end) {

  /** Creates a period; throws an IllegalArgumentException unless it ends after it begins. */
  public Period {
    if (!begin.isBefore(end)) {
      throw new IllegalArgumentException(begin + " is not before " + end);
    }
  }

  /** Returns the length in seconds. */
  public long seconds() {
    return Duration.between(begin, end).toSeconds();
  }

  /**
   * Returns the part of it between two instants; empty if there is none.
   *
   * @param from first second, UTC
   * @param to the second after the last one, UTC; null for no limit
   */
  public Optional<Period> within(Instant from, @Nullable Instant to) {
    Instant later = begin.isBefore(from) ? from : begin;
    Instant earlier = to == null || end.isBefore(to) ? end : to;
    return later.isBefore(earlier) ? Optional.of(new Period(later, earlier)) : Optional.empty();
  }

  /** Returns the period from the earlier begin to the later end. */
  public Period with(Period other) {
    return new Period(
        begin.isBefore(other.begin) ? begin : other.begin,
        end.isAfter(other.end) ? end : other.end);
  }

  /** Returns the days that it has a part of, GMT+8. */
  Stream<LocalDate> days() {
    LocalDate last = BusinessTime.day(end.minusNanos(1));
    return BusinessTime.day(begin).datesUntil(last.plusDays(1));
  }

  /** Returns the parts of it outside of a span. */
  Stream<Period> without(Instant from, Instant to) {
    Stream<Period> before = begin.isBefore(from) ? within(begin, from).stream() : Stream.empty();
    return Stream.concat(before, within(to, null).stream());
  }

  /** Returns the period of the same length that begins a number of lengths later. */
  Period next(long times) {
    Duration shift = Duration.between(begin, end).multipliedBy(times);
    return new Period(begin.plus(shift), end.plus(shift));
  }
}
