// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A number that a rule states, such as a limit, a number of days or a percentage.
 *
 * <p>The contracts write whole numbers as they are; decimals, spans of time (ISO 8601) and times of
 * day as text; and lists of whole numbers. Each method throws {@link IllegalStateException} if the
 * value has another form.
 *
 * @param name name of the value within its rule
 * @param texts the value as the contracts write it; several texts for a list
 */
public record RuleValue(String name, List<String> texts) {

  /** Copies the texts. */
  public RuleValue {
    texts = List.copyOf(texts);
  }

  static RuleValue of(String name, JsonNode node) {
    return new RuleValue(
        name,
        node.isArray()
            ? node.valueStream().map(JsonNode::asString).toList()
            : List.of(node.asString()));
  }

  /** Returns the whole number. */
  public int asInt() {
    return as(Integer::valueOf, single(), "a whole number");
  }

  /** Returns the list of whole numbers. */
  public List<Integer> asInts() {
    return texts.stream().map(text -> as(Integer::valueOf, text, "a whole number")).toList();
  }

  /** Returns the decimal number or whole number as text in plain notation. */
  public String asDecimal() {
    String text = single();
    if (!text.matches("\\d+(\\.\\d+)?")) {
      throw unfit(text, "a decimal number");
    }
    return text;
  }

  /** Returns the span of time, whose days count 24 hours. */
  public Duration asDuration() {
    return as(Duration::parse, single(), "a duration");
  }

  /** Returns the span of time in days, months or years of the calendar. */
  public Period asPeriod() {
    return as(Period::parse, single(), "a period");
  }

  /** Returns the time of day. */
  public LocalTime asTime() {
    return as(LocalTime::parse, single(), "a time of day");
  }

  private String single() {
    if (texts.size() != 1) {
      throw unfit(texts.toString(), "a single value");
    }
    return texts.get(0);
  }

  private <T> T as(Function<String, T> reader, String text, String form) {
    try {
      return reader.apply(text);
    } catch (NumberFormatException | DateTimeException e) {
      throw unfit(text, form);
    }
  }

  private IllegalStateException unfit(String text, String form) {
    return new IllegalStateException("Value " + name + " is " + text + ", not " + form);
  }
}
