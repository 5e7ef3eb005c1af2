// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The bandwidth of resources billed by the 95th percentile, every five minutes: what was reported,
 * otherwise what the pattern of the resource gives. Pure.
 */
final class Samples {

  private static final String RULE = "usage.samples.every-five-minutes";

  /** Samples of a day. */
  static final int A_DAY = Contracts.value(RULE, "count").asInt();

  private static final long SECONDS = 60L * Contracts.value(RULE, "minutes").asInt();

  /** How many days of a resource a world keeps reported samples of: 5.76 million samples. */
  static final int MOST_DAYS = 20_000;

  private static final List<Optional<Quantity>> NOTHING =
      Collections.nCopies(A_DAY, Optional.empty());

  private Samples() {}

  /** Returns whether a sample can begin at an instant: at midnight, and every five minutes. */
  static boolean isOnTime(Instant at) {
    return at.getNano() == 0 && at.getEpochSecond() % SECONDS == 0;
  }

  /** Returns the number of a sample on its day, from 0. */
  static int place(Instant at) {
    Instant midnight = BusinessTime.startOf(BusinessTime.day(at));
    return (int) (Duration.between(midnight, at).toSeconds() / SECONDS);
  }

  /** Returns how many samples begin in a period. */
  static long count(Period period) {
    return ceiling(period.end()) - ceiling(period.begin());
  }

  private static long ceiling(Instant at) {
    long whole = Math.floorDiv(at.getEpochSecond(), SECONDS);
    return Instant.ofEpochSecond(whole * SECONDS).isBefore(at) ? whole + 1 : whole;
  }

  /** Returns whether a world has room for samples of a resource. */
  static boolean fit(World world, String resourceId, Collection<Sample> samples) {
    SampleState state = world.get(SampleState.SLOT);
    long added =
        samples.stream()
            .map(Sample::day)
            .distinct()
            .filter(day -> state.find(resourceId, day).isEmpty())
            .count();
    return state.days().size() + added <= MOST_DAYS;
  }

  /**
   * Returns the world with reported samples of a resource. They replace earlier ones of the same
   * time, and what a pattern would give.
   *
   * @param samples each begins at a time that {@link #isOnTime} allows; there must be room for them
   */
  static World add(World world, String resourceId, Collection<Sample> samples) {
    if (!fit(world, resourceId, samples)) {
      throw new IllegalArgumentException("more than " + MOST_DAYS + " days of samples");
    }
    Map<LocalDate, List<Sample>> days =
        samples.stream()
            .collect(Collectors.groupingBy(Sample::day, TreeMap::new, Collectors.toList()));
    SampleState state = world.get(SampleState.SLOT);
    for (Map.Entry<LocalDate, List<Sample>> day : days.entrySet()) {
      state =
          state.with(
              state
                  .find(resourceId, day.getKey())
                  .orElseGet(() -> SampleDay.empty(resourceId, day.getKey()))
                  .with(day.getValue()));
    }
    return world.with(SampleState.SLOT, state);
  }

  /**
   * Returns the samples of a resource that begin in a period and are over, earliest first.
   *
   * @param period time in which the resource is metered
   * @param now the five minutes must have ended by then, UTC
   */
  static List<Sample> of(World world, Metered resource, Period period, Instant now) {
    SampleState state = world.get(SampleState.SLOT);
    long first = ceiling(period.begin());
    long end = Math.min(ceiling(period.end()), Math.floorDiv(now.getEpochSecond(), SECONDS));
    Function<Instant, Optional<Quantity>> patterned = patterned(resource);
    return period
        .days()
        .flatMap(day -> ofDay(state.find(resource.id(), day), patterned, day, first, end))
        .toList();
  }

  /** Returns the samples of a day whose numbers are within limits; number 0 was in 1970. */
  private static Stream<Sample> ofDay(
      Optional<SampleDay> reported,
      Function<Instant, Optional<Quantity>> patterned,
      LocalDate day,
      long first,
      long end) {
    List<Optional<Quantity>> values = reported.map(SampleDay::quantities).orElse(NOTHING);
    long midnight = ceiling(BusinessTime.startOf(day));
    return LongStream.range(Math.max(first, midnight), Math.min(end, midnight + A_DAY))
        .mapToObj(
            number -> {
              Instant at = Instant.ofEpochSecond(number * SECONDS);
              return values
                  .get((int) (number - midnight))
                  .or(() -> patterned.apply(at))
                  .map(value -> new Sample(at, value));
            })
        .flatMap(Optional::stream);
  }

  private static Function<Instant, Optional<Quantity>> patterned(Metered resource) {
    UsePattern pattern = resource.pattern();
    return pattern == null
        ? at -> Optional.empty()
        : pattern.inFiveMinutes(resource.id()).andThen(Optional::of);
  }
}
