// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Alternative;
import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Rules;
import dev.ocesandbox.server.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Checks the setting {@code guesses} against the rules and alternatives of the contracts. */
public final class GuessCheck {

  private static final int SHOWN = 64;

  private GuessCheck() {}

  /**
   * Something wrong with a guess.
   *
   * @param rule id as it was sent
   * @param reason what is wrong, with the nearest name
   */
  public record WrongGuess(String rule, Bilingual reason) {

    /** Returns the start of the id, which may be of any length. */
    public String shownRule() {
      return shown(rule);
    }
  }

  /** Returns what is wrong, in the order of the object; empty if it is absent. */
  public static List<WrongGuess> problems(JsonNode guesses) {
    Rules rules = Contracts.load().rules();
    List<String> known = rules.withAlternatives();
    List<WrongGuess> problems = new ArrayList<>();
    guesses
        .properties()
        .forEach(
            guess -> {
              String rule = guess.getKey();
              if (!known.contains(rule)) {
                problems.add(new WrongGuess(rule, unknownRule(rule, known)));
              } else if (rules.find(rule).alternative(guess.getValue().asString()).isEmpty()) {
                problems.add(
                    new WrongGuess(rule, unknown(guess.getValue().asString(), names(rules, rule))));
              }
            });
    return problems;
  }

  private static Bilingual unknownRule(String rule, List<String> known) {
    return new Bilingual(
            "is not a rule with alternatives; did you mean {nearest}?", "不是有多种理解的规则；是否应为{nearest}？")
        .with("nearest", Nearest.to(shown(rule), known));
  }

  private static Bilingual unknown(String name, List<String> names) {
    return new Bilingual(
            "{name} is not an alternative; did you mean {nearest}? There are {names}",
            "{name}不是可选的理解；是否应为{nearest}？可选的有{names}")
        .with(
            Map.of(
                "name",
                shown(name),
                "nearest",
                Nearest.to(shown(name), names),
                "names",
                String.join(", ", names)));
  }

  private static List<String> names(Rules rules, String rule) {
    return rules.find(rule).alternatives().stream().map(Alternative::name).toList();
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
