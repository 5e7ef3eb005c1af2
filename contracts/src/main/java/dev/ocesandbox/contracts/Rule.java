// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One business rule: what it says, how well it is known and, for a refusal, its error.
 *
 * @param id for example orders.pay.only-pending
 * @param room the file it stands in
 * @param kind refusal, effect, view or time
 * @param statement the rule in one sentence
 * @param error what a refusal answers; null for the other kinds
 * @param message the wire text, with placeholders; the code's own text unless the rule has one
 * @param hint what whoever it refuses can do; null where the statement says it all
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
    Evidence evidence,
    String source) {

  static Rule of(JsonNode node, Errors errors) {
    ErrorCode error = errorOf(node, errors);
    Bilingual statement = Bilingual.of(node);
    Bilingual fallback = error == null ? statement : error.text();
    return new Rule(
        node.path("id").asString(),
        node.path("room").asString(),
        node.path("kind").asString(),
        statement,
        error,
        node.has("message") ? Bilingual.of(node.path("message")) : fallback,
        node.has("hint") ? Bilingual.of(node.path("hint")) : null,
        Evidence.valueOf(node.path("evidence").asString("D")),
        node.path("source").asString(""));
  }

  private static @Nullable ErrorCode errorOf(JsonNode node, Errors errors) {
    if (node.has("code")) {
      return errors.find(node.path("code").asString(), node.path("variant").asString(""));
    }
    if (node.has("status")) {
      return new ErrorCode(
          "control",
          node.path("id").asString(),
          "",
          node.path("status").asInt(),
          Bilingual.of(node),
          Evidence.D,
          "");
    }
    return null;
  }
}
