// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.money.Quantity;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much a resource uses of what is not time. Pure: it gives the same use for the same seed,
 * resource and time, however the clock was moved.
 *
 * @param shape how use changes over time
 * @param level mean use: Mbps for a bandwidth, otherwise units of the usage factor an hour
 * @param seed the same seed gives the same use for the same resource and time
 * @param guaranteedPercent guaranteed part of the size, in percent; null if nothing is guaranteed
 */
public record UsePattern(
    Shape shape, Quantity level, long seed, @Nullable Integer guaranteedPercent) {

  /** How use changes over time. */
  public enum Shape {
    /** The same each hour. */
    FLAT,
    /** More by day than by night. */
    DAILY,
    /** A low level with high peaks. */
    SPIKY
  }

  /** Returns what a resource uses in the hour that an instant is in. */
  public Quantity inHour(String resourceId, Instant at) {
    return shape == Shape.FLAT ? level : Wave.quantity(wave(resourceId).ofHour(at));
  }

  /**
   * Returns a function for the bandwidth of a resource in the five minutes that an instant is in,
   * Mbps. It is for many instants, because a month has thousands.
   */
  public Function<Instant, Quantity> inFiveMinutes(String resourceId) {
    if (shape == Shape.FLAT) {
      return at -> level;
    }
    Wave wave = wave(resourceId);
    return at -> Wave.quantity(wave.ofFiveMinutes(at));
  }

  /**
   * Returns what a resource uses in a period: the sum of its hours. Of an hour that is partly in
   * the period, the same part is used, cut off after ten decimals.
   */
  public Quantity in(String resourceId, Period period) {
    if (shape == Shape.FLAT) {
      return level.times(period.seconds(), Wave.HOUR, RoundingMode.DOWN);
    }
    Wave wave = wave(resourceId);
    Quantity sum = Quantity.ZERO;
    long end = period.end().getEpochSecond();
    for (long from = period.begin().getEpochSecond(); from < end; ) {
      long to = Math.min(end, (Math.floorDiv(from, Wave.HOUR) + 1) * Wave.HOUR);
      Quantity hour = Wave.quantity(wave.ofHour(Instant.ofEpochSecond(from)));
      sum =
          sum.plus(
              to - from == Wave.HOUR ? hour : hour.times(to - from, Wave.HOUR, RoundingMode.DOWN));
      from = to;
    }
    return sum;
  }

  private Wave wave(String resourceId) {
    return Wave.of(shape, level, seed, resourceId);
  }
}
