// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * @param values the numbers that the rule states, by name
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
    Map<String, RuleValue> values,
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
        values,
        Evidence.valueOf(node.path("evidence").asString("D")),
        node.path("source").asString(""));
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
