// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

import org.jspecify.annotations.Nullable;

/**
 * The formats that the contracts use. Each accepts the usual form only: whatever else the validator
 * may accept, such as an offset from UTC or a leap second, it decides itself.
 */
enum Format {
  DATE("date") {
    @Override
    boolean accepts(String text) {
      return text.length() == DATE_LENGTH && isDate(text);
    }
  },

  DATE_TIME("date-time") {
    @Override
    boolean accepts(String text) {
      int last = text.length() - 1;
      return last >= TIME_END
          && text.charAt(last) == 'Z'
          && isDate(text)
          && text.charAt(DATE_LENGTH) == 'T'
          && isTime(text)
          && (last == TIME_END || isFraction(text, last));
    }
  },

  URI("uri") {
    @Override
    boolean accepts(String text) {
      int start = text.startsWith("https://") ? 8 : 7;
      if ((start == 7 && !text.startsWith("http://")) || text.length() == start) {
        return false;
      }
      int host = text.indexOf('/', start) < 0 ? text.length() : text.indexOf('/', start);
      return isHost(text, start, host) && isPlain(text, host);
    }
  };

  private static final int DATE_LENGTH = 10;

  /** Where the seconds end. */
  private static final int TIME_END = 19;

  private static final int NANOSECONDS = 9;

  private final String keyword;

  Format(String keyword) {
    this.keyword = keyword;
  }

  /** Returns whether a text has the format for certain. */
  abstract boolean accepts(String text);

  /** Returns a format by its name in JSON Schema; null if it is not known. */
  static @Nullable Format named(String name) {
    for (Format format : values()) {
      if (format.keyword.equals(name)) {
        return format;
      }
    }
    return null;
  }

  /** Returns whether a text begins with a date from year 1 on. */
  private static boolean isDate(String text) {
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, DATE_LENGTH);
    return year > 0
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= daysOf(year, month);
  }

  private static int daysOf(int year, int month) {
    if (month == 2) {
      boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      return leap ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  private static boolean isTime(String text) {
    return text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && isBelow(24, number(text, 11, 13))
        && isBelow(60, number(text, 14, 16))
        && isBelow(60, number(text, 17, TIME_END));
  }

  private static boolean isBelow(int bound, int number) {
    return number >= 0 && number < bound;
  }

  private static boolean isFraction(String text, int end) {
    int digits = end - TIME_END - 1;
    return text.charAt(TIME_END) == '.'
        && digits >= 1
        && digits <= NANOSECONDS
        && number(text, TIME_END + 1, end) >= 0;
  }

  /** Returns a number of at most nine ASCII digits; -1 if there is another character. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Returns whether there is a host, perhaps with a port. */
  private static boolean isHost(String text, int from, int to) {
    int colon = text.indexOf(':', from);
    boolean port = colon >= 0 && colon < to;
    if (port && (to - colon > 6 || to - colon < 2 || number(text, colon + 1, to) < 0)) {
      return false;
    }
    int end = port ? colon : to;
    for (int i = from; i < end; i++) {
      if (!isLetterOrDigit(text.charAt(i)) && ".-".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return end > from;
  }

  private static boolean isPlain(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (!isLetterOrDigit(text.charAt(i)) && "/._-~".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
