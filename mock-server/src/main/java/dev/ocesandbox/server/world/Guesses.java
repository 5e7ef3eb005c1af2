// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.contracts.Alternative;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Rule;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules that a world reads otherwise than worlds usually do. The contracts name the rules and
 * their alternatives.
 *
 * @param chosen name of the alternative by id of the rule; without those that are the standard
 */
public record Guesses(SortedMap<String, String> chosen) {

  /** Every rule as it usually is. */
  public static final Guesses NONE = new Guesses(new TreeMap<>());

  /** Creates guesses that keep a sorted copy of the map. */
  public Guesses {
    chosen = Collections.unmodifiableSortedMap(new TreeMap<>(chosen));
  }

  /**
   * Returns these guesses with other choices for some rules. The standard alternative of a rule
   * takes back an earlier choice.
   *
   * @param more name of the alternative by id of the rule; must have been checked
   */
  public Guesses with(Map<String, String> more) {
    SortedMap<String, String> all = new TreeMap<>(chosen);
    more.forEach(
        (rule, name) -> {
          if (rule(rule).standard().name().equals(name)) {
            all.remove(rule);
          } else {
            all.put(rule, name);
          }
        });
    return new Guesses(all);
  }

  /**
   * Returns whether a rule is read as one of its alternatives says.
   *
   * @throws IllegalStateException if the contracts have no such rule or alternative
   */
  public boolean is(String rule, String alternative) {
    Rule found = rule(rule);
    Alternative asked =
        found
            .alternative(alternative)
            .orElseThrow(
                () -> new IllegalStateException("Rule " + rule + " has no " + alternative));
    String name = chosen.get(rule);
    return name == null ? asked.isStandard() : asked.name().equals(name);
  }

  private static Rule rule(String id) {
    return Contracts.load().rules().find(id);
  }
}
