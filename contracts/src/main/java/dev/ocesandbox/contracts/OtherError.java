// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Another error that a rule can answer with, because the real service was seen to give both. A
 * world or an account says which one it wants.
 *
 * @param error error code and status
 * @param message text of the error, with placeholders
 * @param evidence how well this error is known
 * @param source page, class or repository path; empty for D
 */
public record OtherError(ErrorCode error, Bilingual message, Evidence evidence, String source) {

  /**
   * Reads the other errors of a rule, by name. One without a code has the code of the rule, and one
   * without a message has the text of its code.
   */
  static Map<String, OtherError> of(JsonNode node, @Nullable ErrorCode own, Errors errors) {
    Map<String, OtherError> others = new LinkedHashMap<>();
    node.properties()
        .forEach(
            entry -> others.put(entry.getKey(), of(entry.getKey(), entry.getValue(), own, errors)));
    return Collections.unmodifiableMap(others);
  }

  /** Reads the other error with a name. */
  static OtherError of(String name, JsonNode node, @Nullable ErrorCode own, Errors errors) {
    ErrorCode error =
        node.has("code")
            ? errors.find(node.path("code").asString(), node.path("variant").asString(""))
            : own;
    if (error == null) {
      throw new IllegalStateException("The other error " + name + " has no error code");
    }
    return new OtherError(
        error,
        node.has("message") ? Bilingual.of(node.path("message")) : error.text(),
        Evidence.valueOf(node.path("evidence").asString("D")),
        node.path("source").asString(""));
  }
}
