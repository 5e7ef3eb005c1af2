// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The catalogue of rules. A rule is read when it is first asked for. Thread-safe. */
public final class Rules {

  private final JsonLines lines;
  private final Map<String, Rule> read = new ConcurrentHashMap<>();
  private final Errors errors;

  Rules(JsonLines lines, Errors errors) {
    this.lines = lines;
    this.errors = errors;
  }

  /** Returns all rules in the order of the files. */
  public Collection<Rule> all() {
    return lines.ids().stream().map(this::find).toList();
  }

  /** Returns the ids of the rules that have alternatives, sorted. */
  public List<String> withAlternatives() {
    return all().stream()
        .filter(rule -> !rule.alternatives().isEmpty())
        .map(Rule::id)
        .sorted()
        .toList();
  }

  /** Returns whether there is a rule with an id. */
  public boolean has(String id) {
    return lines.has(id);
  }

  /**
   * Returns a rule.
   *
   * @throws IllegalStateException if there is no rule with this id
   */
  public Rule find(String id) {
    Rule known = read.get(id);
    if (known != null) {
      return known;
    }
    if (!lines.has(id)) {
      throw new IllegalStateException("No rule " + id + " in the contracts");
    }
    return read.computeIfAbsent(id, one -> Rule.of(lines.read(one), errors));
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
