// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Writes seconds as java.time does, in a fraction of the time: lists show several times in each
 * row.
 */
final class WireTime {

  private static final byte[] FORM = "0000-00-00T00:00:00Z".getBytes(StandardCharsets.US_ASCII);
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;

  /** The years 0 to 9999, which have four digits. */
  private static final long FIRST = -62_167_219_200L;

  private static final long LAST = 253_402_300_799L;

  private WireTime() {}

  /** Returns whether a second since 1970 is in a year of four digits. */
  static boolean covers(long second) {
    return FIRST <= second && second <= LAST;
  }

  /** Returns the text of a second that is covered, such as 2019-05-06T08:05:01Z. */
  static String of(long second) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, DAY));
    int time = Math.floorMod(second, DAY);
    byte[] text = FORM.clone();
    put(text, 0, date.getYear() / 100);
    put(text, 2, date.getYear() % 100);
    put(text, 5, date.getMonthValue());
    put(text, 8, date.getDayOfMonth());
    put(text, 11, time / HOUR);
    put(text, 14, time % HOUR / MINUTE);
    put(text, 17, time % MINUTE);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void put(byte[] text, int at, int twoDigits) {
    text[at] += (byte) (twoDigits / 10);
    text[at + 1] += (byte) (twoDigits % 10);
  }
}
