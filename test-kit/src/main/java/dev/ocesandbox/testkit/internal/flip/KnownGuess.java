// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.flip;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that can be read otherwise, as the server lists it.
 *
 * @param rule id of the rule
 * @param evidence how well it is known: A, B, C or D
 * @param source page, class or repository path; empty for an inference
 * @param doubt why it can be read otherwise
 * @param alternatives the ways in which it can be read, the usual one first
 */
public record KnownGuess(
    String rule, String evidence, String source, String doubt, List<Reading> alternatives) {

  /**
   * A way in which a rule can be read.
   *
   * @param name name of the alternative
   * @param statement the rule if it is read so
   */
  public record Reading(String name, String statement) {}

  /** Creates a guess with a copy of the alternatives. */
  public KnownGuess {
    alternatives = List.copyOf(alternatives);
  }

  /** Returns what {@code GET /_sandbox/guesses} has answered. */
  public static List<KnownGuess> list(JsonValue answer) {
    return answer.items().stream().map(KnownGuess::of).toList();
  }

  private static KnownGuess of(JsonValue guess) {
    return new KnownGuess(
        guess.text("rule"),
        guess.text("evidence"),
        guess.textOrEmpty("source"),
        guess.get("doubt").textOrEmpty("en"),
        guess.list("alternatives").stream()
            .map(one -> new Reading(one.text("name"), one.text("en")))
            .toList());
  }

  /** Returns the reading that a run with some choices goes by. */
  Reading chosen(Map<String, String> choices) {
    String name = choices.getOrDefault(rule, "");
    Optional<Reading> named =
        alternatives.stream().filter(one -> one.name().equals(name)).findFirst();
    return named.orElseGet(() -> alternatives.get(0));
  }

  /** Returns the other readings. */
  List<Reading> others(Map<String, String> choices) {
    Reading chosen = chosen(choices);
    return alternatives.stream().filter(one -> !one.equals(chosen)).toList();
  }
}
