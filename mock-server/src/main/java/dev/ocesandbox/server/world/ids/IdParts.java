// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Formats the parts of ids. Parts that are computed from a number look random and do not repeat for
 * the same seed. Inferred: how the vendor generates random parts.
 */
public final class IdParts {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyMMddHHmmss").withZone(ZoneOffset.UTC);

  private static final int BASE = 36;

  /** The four bits of the version of a UUID in its first half, and their value. */
  private static final long VERSION = 0xF000;

  private static final long VERSION_4 = 0x4000;

  /** How many bits of the second half are left out, so that no number makes it too long. */
  private static final int NUMBERED = 5;

  private IdParts() {}

  /** Returns ten digits of the minute in GMT+8. */
  public static String minute(Instant now) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(now.getEpochSecond(), 0, BusinessTime.ZONE);
    long day = time.getYear() % 100 * 10_000L + time.getMonthValue() * 100L + time.getDayOfMonth();
    return padded(day * 10_000 + time.getHour() * 100L + time.getMinute(), 10);
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
    String text = padded(Scramble.within(number % space, seed, space), width);
    return round == 0 ? text : text + round;
  }

  /** Returns a number in decimal digits with leading zeros; it is not negative. */
  public static String padded(long number, int width) {
    String digits = Long.toString(number);
    return digits.length() < width ? "0".repeat(width - digits.length()) + digits : digits;
  }

  /** Returns 64 bits that are always the same for the same text. */
  public static long hash(String text) {
    return Scramble.hash(text);
  }

  /**
   * Returns a UUID that is always the same for the same text. Inferred: rows of bills have such
   * ids, so that they need no counter and stay the same wherever a row is computed.
   */
  public static String uuidOf(String text) {
    return uuid(Scramble.hex(hash(text), hash("2|" + text)));
  }

  /**
   * Returns a UUID that is always the same for the same texts. UUIDs of one group have the first
   * half in common, so that their order is known without computing each of them.
   */
  public static String uuidOf(String group, String text) {
    return uuid(Scramble.hex(hash(group), hash(group + "|" + text)));
  }

  /**
   * Returns the UUID of a group with a number, such as the position of a line. The UUIDs of one
   * group are in the order of their numbers.
   */
  public static String uuidOf(String group, int number) {
    long second = (hash(group + "|") >>> NUMBERED) + number;
    return uuid(Scramble.hex(hash(group), second));
  }

  /**
   * Returns the first half of the UUIDs of a group. Compared as unsigned numbers, the halves have
   * the order of the UUIDs.
   */
  public static long groupOf(String group) {
    return (hash(group) & ~VERSION) | VERSION_4;
  }

  /** Returns whether a text is a UUID with small letters. */
  public static boolean isUuid(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  /** Returns the first half of a UUID, and of longer ids that begin with one. */
  public static long firstHalf(String uuid) {
    return Long.parseUnsignedLong(uuid.substring(0, 18).replace("-", ""), 16);
  }

  static String hex32(String counter, long number, long seed) {
    return Scramble.hex32(number, seed ^ Scramble.hash(counter));
  }

  static String uuid(String hex) {
    return new StringBuilder(36)
        .append(hex, 0, 8)
        .append('-')
        .append(hex, 8, 12)
        .append("-4")
        .append(hex, 13, 16)
        .append("-a")
        .append(hex, 17, 20)
        .append('-')
        .append(hex, 20, hex.length())
        .toString();
  }

  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }
}
