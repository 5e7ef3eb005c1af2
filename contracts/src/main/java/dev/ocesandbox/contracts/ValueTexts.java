// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the values of a rule into its texts: {@code {limit}} for a value, {@code {percents.0}} for
 * the first one of a list.
 */
final class ValueTexts {

  private static final Pattern SPAN = Pattern.compile("(PT?)(\\d+)([A-Z])");
  private static final Pattern DECIMAL = Pattern.compile("(\\d+)\\.(\\d+)");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");

  private static final List<String> WORDS =
      List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final Map<String, Bilingual> UNITS =
      Map.of(
          "PY", new Bilingual("year", "年"),
          "PM", new Bilingual("month", "个月"),
          "PD", new Bilingual("day", "天"),
          "PTH", new Bilingual("hour", "小时"),
          "PTM", new Bilingual("minute", "分钟"),
          "PTS", new Bilingual("second", "秒"));

  private final Map<String, String> english = new HashMap<>();
  private final Map<String, String> chinese = new HashMap<>();

  ValueTexts(Iterable<RuleValue> values) {
    for (RuleValue value : values) {
      List<String> texts = value.texts();
      for (int i = 0; i < texts.size(); i++) {
        Bilingual shown = shown(texts.get(i));
        String name = texts.size() == 1 ? value.name() : value.name() + "." + i;
        english.put(name, shown.en());
        chinese.put(name, shown.zh());
      }
    }
  }

  Bilingual in(Bilingual text) {
    return text.with(english, chinese);
  }

  private static Bilingual shown(String text) {
    Matcher span = SPAN.matcher(text);
    Bilingual unit = span.matches() ? UNITS.get(span.group(1) + span.group(3)) : null;
    if (unit != null) {
      return span(Integer.parseInt(span.group(2)), unit);
    }
    Matcher decimal = DECIMAL.matcher(text);
    return decimal.matches()
        ? decimal(decimal.group(1), decimal.group(2))
        : new Bilingual(text, text);
  }

  private static Bilingual span(int number, Bilingual unit) {
    String word = number > 0 && number < WORDS.size() ? WORDS.get(number) : String.valueOf(number);
    return new Bilingual(word + " " + unit.en() + (number == 1 ? "" : "s"), number + unit.zh());
  }

  private static Bilingual decimal(String whole, String fraction) {
    String rest = fraction.matches("0+") ? "" : "." + fraction;
    return new Bilingual(THOUSANDS.matcher(whole).replaceAll(",") + rest, whole + rest);
  }
}
