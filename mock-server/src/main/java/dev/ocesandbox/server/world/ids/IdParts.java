// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Formats the parts of ids. Parts that are computed from a number look random and do not repeat for
 * the same seed. Inferred: how the vendor generates random parts.
 */
public final class IdParts {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(BusinessTime.ZONE);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyMMddHHmmss").withZone(ZoneOffset.UTC);

  private static final int BASE = 36;

  private IdParts() {}

  /** Returns ten digits of the minute in GMT+8. */
  public static String minute(Instant now) {
    return MINUTE.format(now);
  }

  /** Returns twelve digits of the second in UTC. */
  public static String second(Instant now) {
    return SECOND.format(now);
  }

  /**
   * Returns upper-case letters and digits. When all texts of the width have been used, the text
   * grows by a character, so that it never repeats.
   */
  public static String letters(long number, long seed, int width) {
    long space = power(BASE, width);
    long round = number / space;
    String text = Scramble.base36(Scramble.within(number % space, seed, space), width);
    return round == 0 ? text : text + Scramble.base36(round, 1);
  }

  /**
   * Returns decimal digits. When all numbers of the width have been used, the text grows, so that
   * it never repeats.
   */
  public static String digits(long number, long seed, int width) {
    long space = power(10, width);
    long round = number / space;
    String text =
        String.format(
            Locale.ROOT, "%0" + width + "d", Scramble.within(number % space, seed, space));
    return round == 0 ? text : text + round;
  }

  /** Returns 64 bits that are always the same for the same text. */
  public static long hash(String text) {
    return Scramble.hash(text);
  }

  static String hex32(String counter, long number, long seed) {
    return Scramble.hex32(number, seed ^ Scramble.hash(counter));
  }

  static String uuid(String hex) {
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        "4" + hex.substring(13, 16),
        "a" + hex.substring(17, 20),
        hex.substring(20));
  }

  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }
}
