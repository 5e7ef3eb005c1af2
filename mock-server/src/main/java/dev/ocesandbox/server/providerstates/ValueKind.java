// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.json.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The types of values in sentences, as the vocabulary names them. */
enum ValueKind {
  ACCOUNT(1),
  NAME(1),
  WORD(1),
  TEXT(1),
  MONEY(2),
  RATIO(1),
  COUNT(1),
  QUANTITY(1),
  TIME(2),
  SPAN(2),
  PRODUCT(1),
  OPERATION(1),
  JSON(0);

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)(?:(?:¥|￥|CNY|RMB) ?)?(\\d{1,12}(?:\\.\\d{1,2})?)(?: ?(?:yuan|CNY|RMB|元))?");
  private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9._-]{1,128}");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
  private static final Pattern TRAILING_ZEROS = Pattern.compile("\\.?0*$");
  private static final Pattern SHARE = Pattern.compile("0\\.\\d{1,4}");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,2})(?:\\.(\\d{1,2}))?%");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:\\.\\d{1,10})?");
  private static final Pattern ISO_SPAN = Pattern.compile("P[0-9YMWDTHS]{2,62}");
  private static final Pattern ISO_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]{5,18}Z");
  private static final Pattern PLAIN_SPAN =
      Pattern.compile("(?i)(\\d{1,9}) (second|minute|hour|day|week|month|year)s?");

  private final int words;

  ValueKind(int words) {
    this.words = words;
  }

  /** Returns the type with a name in the vocabulary; empty if there is none. */
  static Optional<ValueKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.wire().equals(name)).findFirst();
  }

  /** Returns its name in the vocabulary. */
  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns how many words a value has at most. */
  int words() {
    return words;
  }

  /** Returns the value that a text means; empty if it means none. */
  Optional<JsonNode> parse(String text) {
    Optional<String> value =
        switch (this) {
          case MONEY -> matched(AMOUNT, text).map(found -> found.group(1));
          case RATIO -> ratio(text);
          case QUANTITY -> matched(NUMBER, text).map(Matcher::group);
          case SPAN -> span(text);
          case TIME -> span(text).or(() -> past(text)).or(() -> instant(text));
          case COUNT -> matched(WHOLE, text).map(Matcher::group);
          case JSON -> Optional.empty();
          case NAME -> matched(SIMPLE, text).map(Matcher::group);
          case TEXT -> Optional.of(text);
          default -> Optional.of(text).filter(word -> !word.isEmpty() && word.indexOf(' ') < 0);
        };
    return value.map(
        found ->
            this == COUNT
                ? Json.object().numberNode(Integer.parseInt(found))
                : Json.object().stringNode(found));
  }

  /** Returns whether two values mean the same: numbers may have zeros at their end. */
  boolean areSame(JsonNode one, JsonNode other) {
    return switch (this) {
      case MONEY, RATIO, QUANTITY ->
          withoutZeros(one.asString()).equals(withoutZeros(other.asString()));
      default -> one.equals(other);
    };
  }

  private static String withoutZeros(String number) {
    String whole = LEADING_ZEROS.matcher(number).replaceFirst("");
    return whole.contains(".") ? TRAILING_ZEROS.matcher(whole).replaceFirst("") : whole;
  }

  private static Optional<Matcher> matched(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  private static Optional<String> ratio(String text) {
    return matched(SHARE, text)
        .map(Matcher::group)
        .or(() -> matched(PERCENT, text).map(ValueKind::share));
  }

  private static String share(Matcher percent) {
    String hundredths = percent.group(2) == null ? "" : percent.group(2);
    int whole = Integer.parseInt(percent.group(1)) * 100;
    return "0.%04d".formatted(whole + Integer.parseInt((hundredths + "00").substring(0, 2)));
  }

  private static Optional<String> span(String text) {
    return matched(ISO_SPAN, text)
        .map(Matcher::group)
        .or(() -> matched(PLAIN_SPAN, text).map(ValueKind::iso));
  }

  private static String iso(Matcher plain) {
    String unit = plain.group(2).substring(0, 1).toUpperCase(Locale.ROOT);
    boolean isTime = plain.group(2).matches("(?i)second|minute|hour");
    return (isTime ? "PT" : "P") + plain.group(1) + unit;
  }

  /** A time before now, which some operations take. */
  private static Optional<String> past(String text) {
    return text.startsWith("-")
        ? span(text.substring(1)).map(span -> "-" + span)
        : Optional.empty();
  }

  private static Optional<String> instant(String text) {
    return matched(ISO_TIME, text).map(Matcher::group);
  }
}
