// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.Map;

/**
 * Why something was not done: the rule that forbids it. Code, status and text stand in the
 * contracts.
 *
 * @param rule id of the rule
 * @param arguments values for the placeholders of its text
 */
public record Refusal(String rule, Map<String, String> arguments) {

  /** Copies the arguments. */
  public Refusal {
    arguments = Map.copyOf(arguments);
  }

  /** Refuses by a rule whose text has no placeholders. */
  public static Refusal by(String rule) {
    return new Refusal(rule, Map.of());
  }
}
