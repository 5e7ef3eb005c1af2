// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.ids.IdParts;
import java.time.Instant;

/**
 * Use that changes over the day. Calculates with millionths in whole numbers, because a settlement
 * asks for the use of thousands of resources.
 *
 * <p>The parts of a day in GMT+8 always add up to 24 times the level, and those of an hour to what
 * the hour uses, each within a millionth for each part: what one hour has more, another one has
 * less.
 *
 * @param shape DAILY or SPIKY
 * @param level mean use, in millionths
 * @param noise what differs by seed and resource
 */
record Wave(UsePattern.Shape shape, long level, long noise) {

  /** Seconds of an hour. */
  static final long HOUR = 3_600;

  private static final long FIVE_MINUTES = 300;
  private static final int HOURS = 24;
  private static final long GMT_8 = 8 * HOUR;
  private static final int DECIMALS = 6;

  /** Shares of the hours of a day in thousandths of the level; they add up to 24,000. */
  private static final int[] BY_DAY = {
    520, 420, 360, 340, 360, 460, 640, 840, 1_060, 1_260, 1_340, 1_300,
    1_180, 1_220, 1_300, 1_320, 1_280, 1_240, 1_260, 1_400, 1_500, 1_400, 1_160, 840,
  };

  private static final int THOUSAND = 1_000;

  /** Two hours that follow each other differ from their shares by up to this, one up, one down. */
  private static final int MOST_CHANGE = 100;

  /** Use of hours without a peak, in thousandths of the level. */
  private static final int BETWEEN_PEAKS = 500;

  private static final int LEAST_PEAKS = 2;
  private static final int KINDS_OF_DAYS = 2;

  static Wave of(UsePattern.Shape shape, Quantity level, long seed, String resourceId) {
    return new Wave(
        shape,
        level.scaled(DECIMALS),
        mixed(seed * 0x9E3779B97F4A7C15L + IdParts.hash(resourceId)));
  }

  static Quantity quantity(long millionths) {
    return Quantity.ofScaled(millionths, DECIMALS);
  }

  /** Returns the use of the hour that an instant is in, in millionths. */
  long ofHour(Instant at) {
    long local = at.getEpochSecond() + GMT_8;
    long day = Math.floorDiv(local, HOURS * HOUR);
    int hour = (int) (Math.floorMod(local, HOURS * HOUR) / HOUR);
    int share = shape == UsePattern.Shape.DAILY ? byDay(day, hour) : withPeaks(day, hour);
    return level * share / THOUSAND;
  }

  /** Returns the use of the five minutes that an instant is in, as if they were an hour long. */
  long ofFiveMinutes(Instant at) {
    long hour = ofHour(at);
    long part = Math.floorDiv(at.getEpochSecond(), FIVE_MINUTES);
    long fifth = hour / 5;
    long change = fifth == 0 ? 0 : Math.floorMod(random(part >> 1, 1), fifth + 1);
    return hour + ((part & 1) == 0 ? change : -change);
  }

  private int byDay(long day, int hour) {
    int change = Math.floorMod(random(day * HOURS + (hour >> 1), 2), 2 * MOST_CHANGE + 1);
    int up = change - MOST_CHANGE;
    return BY_DAY[hour] + ((hour & 1) == 0 ? up : -up);
  }

  /** Two or three hours of a day use what the others lack. */
  private int withPeaks(long day, int hour) {
    int peaks = LEAST_PEAKS + Math.floorMod(random(day, 3), KINDS_OF_DAYS);
    int first = Math.floorMod(random(day, 4), HOURS);
    int apart = HOURS / peaks;
    boolean peak = Math.floorMod(hour - first, HOURS) % apart == 0;
    return BETWEEN_PEAKS + (peak ? (THOUSAND - BETWEEN_PEAKS) * HOURS / peaks : 0);
  }

  private long random(long number, int purpose) {
    return mixed(noise + number * 0x9E3779B97F4A7C15L + purpose);
  }

  /** The finalizer of SplitMix64. */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
