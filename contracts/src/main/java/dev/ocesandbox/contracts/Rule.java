// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A business rule: what it says, how well it is known and, for a refusal, its error.
 *
 * @param id for example orders.pay.only-pending
 * @param room name of the file that defines it
 * @param kind refusal, effect, view or time
 * @param statement the rule in one sentence
 * @param error error that a refusal answers with; null for other kinds
 * @param message text of that error, with placeholders; that of the error code unless the rule has
 *     its own
 * @param hint what the caller can do about a refusal; null if the statement says enough
 * @param otherErrors other errors that the refusal can answer with, by name
 * @param values the numbers that the rule states, by name
 * @param alternatives the ways in which the rule can be read, the standard one among them; empty if
 *     it cannot be chosen
 * @param doubt why the rule can be read otherwise; null unless it has alternatives
 * @param evidence how well the rule is known
 * @param source page, class or repository path; empty for D
 */
public record Rule(
    String id,
    String room,
    String kind,
    Bilingual statement,
    @Nullable ErrorCode error,
    Bilingual message,
    @Nullable Bilingual hint,
    Map<String, OtherError> otherErrors,
    Map<String, RuleValue> values,
    List<Alternative> alternatives,
    @Nullable Bilingual doubt,
    Evidence evidence,
    String source) {

  static Rule of(JsonNode node, Errors errors) {
    Map<String, RuleValue> values = valuesOf(node);
    ValueTexts texts = new ValueTexts(values.values());
    Bilingual statement = texts.in(Bilingual.of(node));
    ErrorCode error = errorOf(node, statement, errors);
    Bilingual fallback = error == null ? statement : error.text();
    return new Rule(
        node.path("id").asString(),
        node.path("room").asString(),
        node.path("kind").asString(),
        statement,
        error,
        node.has("message") ? texts.in(Bilingual.of(node.path("message"))) : fallback,
        node.has("hint") ? texts.in(Bilingual.of(node.path("hint"))) : null,
        otherErrorsOf(node, error, errors),
        values,
        alternativesOf(node, statement, texts),
        node.has("doubt") ? Bilingual.of(node.path("doubt")) : null,
        Evidence.valueOf(node.path("evidence").asString("D")),
        node.path("source").asString(""));
  }

  /** The error of an alternative is one of the other errors, under the alternative's name. */
  private static Map<String, OtherError> otherErrorsOf(
      JsonNode node, @Nullable ErrorCode error, Errors errors) {
    Map<String, OtherError> others =
        new LinkedHashMap<>(OtherError.of(node.path("other_errors"), error, errors));
    node.path("alternatives")
        .valueStream()
        .filter(one -> one.has("error"))
        .forEach(
            one ->
                others.put(
                    one.path("name").asString(),
                    OtherError.of(one.path("name").asString(), one.path("error"), error, errors)));
    return Collections.unmodifiableMap(others);
  }

  private static List<Alternative> alternativesOf(
      JsonNode node, Bilingual statement, ValueTexts texts) {
    return node.path("alternatives")
        .valueStream()
        .map(
            one ->
                one.path("default").asBoolean(false)
                    ? new Alternative(one.path("name").asString(), statement, true)
                    : new Alternative(
                        one.path("name").asString(), texts.in(Bilingual.of(one)), false))
        .toList();
  }

  private static Map<String, RuleValue> valuesOf(JsonNode node) {
    Map<String, RuleValue> values = new LinkedHashMap<>();
    node.path("values")
        .properties()
        .forEach(
            value -> values.put(value.getKey(), RuleValue.of(value.getKey(), value.getValue())));
    return Collections.unmodifiableMap(values);
  }

  /**
   * Returns a number that the rule states.
   *
   * @throws IllegalStateException if the rule has no such value
   */
  public RuleValue value(String name) {
    RuleValue value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("Rule " + id + " has no value " + name);
    }
    return value;
  }

  /** Returns the alternative with a name; empty if there is none. */
  public Optional<Alternative> alternative(String name) {
    for (Alternative one : alternatives) {
      if (one.name().equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the alternative that worlds go by unless they choose another.
   *
   * @throws IllegalStateException if the rule has no alternatives
   */
  public Alternative standard() {
    return alternatives.stream()
        .filter(Alternative::isStandard)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Rule " + id + " has no alternatives"));
  }

  private static @Nullable ErrorCode errorOf(JsonNode node, Bilingual statement, Errors errors) {
    if (node.has("code")) {
      return errors.find(node.path("code").asString(), node.path("variant").asString(""));
    }
    if (node.has("status")) {
      return new ErrorCode(
          ErrorFamily.CONTROL,
          node.path("id").asString(),
          "",
          node.path("status").asInt(),
          statement,
          Evidence.D,
          "");
    }
    return null;
  }
}
