// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A refused request. The error code, HTTP status and text of the rule are defined in the contracts.
 *
 * @param rule id of the rule that refused the request
 * @param arguments values for the placeholders in the text of the rule
 * @param details additional fields of the error body; null for none
 */
public record Refusal(String rule, Map<String, String> arguments, @Nullable ObjectNode details) {

  /** The argument that names one of the other errors of the rule. */
  private static final String OTHER_ERROR = "other_error";

  /** Creates a refusal that keeps a copy of the arguments. */
  public Refusal {
    arguments = Map.copyOf(arguments);
  }

  /** Creates a refusal without additional fields in the error body. */
  public Refusal(String rule, Map<String, String> arguments) {
    this(rule, arguments, null);
  }

  /** Creates a refusal by a rule whose text has no placeholders. */
  public static Refusal by(String rule) {
    return new Refusal(rule, Map.of());
  }

  /** Returns the refusal by a rule that refuses only if it is read as an alternative says. */
  public static Refusal by(String rule, String alternative) {
    return new Refusal(rule, Map.of(OTHER_ERROR, alternative));
  }

  /** Returns this refusal with the error that its rule has if it is read as a world reads it. */
  public Refusal readBy(Guesses guesses) {
    String alternative = guesses.chosen().get(rule);
    if (alternative == null || arguments.containsKey(OTHER_ERROR)) {
      return this;
    }
    Map<String, String> read = new HashMap<>(arguments);
    read.put(OTHER_ERROR, alternative);
    return new Refusal(rule, read, details);
  }

  /** Returns this refusal with additional fields for the error body; null changes nothing. */
  public Refusal with(@Nullable ObjectNode fields) {
    return fields == null ? this : new Refusal(rule, arguments, fields);
  }
}
