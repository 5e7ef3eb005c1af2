// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The catalogue of rules. */
public final class Rules {

  private final Map<String, Rule> byId = new LinkedHashMap<>();
  private final Errors errors;

  Rules(JsonNode list, Errors errors) {
    this.errors = errors;
    for (JsonNode item : list) {
      Rule rule = Rule.of(item, errors);
      if (byId.put(rule.id(), rule) != null) {
        throw new IllegalStateException("Rule " + rule.id() + " is defined twice");
      }
    }
  }

  /** Returns all rules in the order of the files. */
  public Collection<Rule> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** Returns the ids of the rules that have alternatives, sorted. */
  public List<String> withAlternatives() {
    return byId.values().stream()
        .filter(rule -> !rule.alternatives().isEmpty())
        .map(Rule::id)
        .sorted()
        .toList();
  }

  /**
   * Returns a rule.
   *
   * @throws IllegalStateException if there is no rule with this id
   */
  public Rule find(String id) {
    Rule rule = byId.get(id);
    if (rule == null) {
      throw new IllegalStateException("No rule " + id + " in the contracts");
    }
    return rule;
  }

  /**
   * The error and text that a refusal is answered with.
   *
   * @param error code and status
   * @param text with its placeholders filled
   */
  public record Wording(ErrorCode error, Bilingual text) {}

  /**
   * Returns the error and text that a refusal is answered with. A rule without an error takes the
   * error code from the argument {@code code} and, if present, the status from {@code status}. The
   * placeholder {@code key} stands for the last name of the argument {@code field}, which is a
   * path. The argument {@code other_error} names one of the other errors of the rule.
   *
   * @return empty if the rule has no error and no argument names one
   */
  public Optional<Wording> wording(String id, Map<String, String> arguments) {
    Rule rule = find(id);
    OtherError other = rule.otherErrors().get(arguments.get("other_error"));
    if (other != null) {
      return Optional.of(new Wording(other.error(), other.message().with(withKey(arguments))));
    }
    if (rule.error() != null) {
      return Optional.of(new Wording(rule.error(), rule.message().with(withKey(arguments))));
    }
    return errors
        .named(arguments.getOrDefault("code", ""))
        .map(
            error ->
                arguments.containsKey("status")
                    ? error.with(Integer.parseInt(arguments.get("status")))
                    : error)
        .map(error -> new Wording(error, error.text().with(arguments)));
  }

  private static Map<String, String> withKey(Map<String, String> arguments) {
    String field = arguments.getOrDefault("field", "");
    Map<String, String> places = new HashMap<>(arguments);
    places.putIfAbsent("key", field.substring(field.lastIndexOf('.') + 1));
    return places;
  }
}
