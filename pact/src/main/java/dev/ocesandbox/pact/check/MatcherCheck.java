// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import dev.ocesandbox.pact.files.MatchingRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Checks the matchers of one rule. */
final class MatcherCheck {

  private static final Set<String> TEXT = Set.of("string");

  /** The JSON types of which each matcher needs one; the others fit all types. */
  private static final Map<String, Set<String>> NEEDS =
      Map.ofEntries(
          Map.entry("integer", Set.of("integer")),
          Map.entry("decimal", Set.of("number")),
          Map.entry("number", Set.of("integer", "number")),
          Map.entry("boolean", Set.of("boolean")),
          Map.entry("null", Set.of("null")),
          Map.entry("date", TEXT),
          Map.entry("time", TEXT),
          Map.entry("timestamp", TEXT),
          Map.entry("datetime", TEXT),
          Map.entry("semver", TEXT),
          Map.entry("include", TEXT),
          Map.entry("contentType", TEXT),
          Map.entry("regex", Set.of("string", "integer", "number", "boolean")),
          Map.entry("arrayContains", Set.of("array")),
          Map.entry("array-contains", Set.of("array")),
          Map.entry("values", Set.of("object", "array")),
          Map.entry("eachKey", Set.of("object")),
          Map.entry("eachValue", Set.of("object", "array")));

  private static final Set<String> FIT_ALL =
      Set.of(
          "type",
          "equality",
          "notEmpty",
          "not-empty",
          "statusCode",
          "match",
          "min",
          "max",
          "each-key",
          "each-value");

  private final MatchingRule rule;
  private final Complaints found;

  MatcherCheck(MatchingRule rule, Complaints found) {
    this.rule = rule;
    this.found = found;
  }

  /**
   * Notes matchers that no version of Pact has, and reports those that can never hold: expressions
   * that are not regular, and a least length above the largest.
   */
  void known() {
    for (JsonNode matcher : rule.matchers()) {
      lengths(matcher);
      String name = name(matcher);
      if (!NEEDS.containsKey(name) && !FIT_ALL.contains(name)) {
        found.note(
            rule.at(),
            "the matcher %s is not one of Pact itself and is not checked"
                .formatted(Routes.shown(name)));
      }
      try {
        BoundedMatch.compile(regex(matcher));
      } catch (PatternSyntaxException e) {
        found.add(
            rule.at(),
            "%s is not a regular expression: %s"
                .formatted(Routes.shown(regex(matcher)), e.getDescription()));
      }
    }
  }

  private void lengths(JsonNode matcher) {
    JsonNode min = matcher.path("min");
    JsonNode max = matcher.path("max");
    if (min.isNumber() && max.isNumber() && min.decimalValue().compareTo(max.decimalValue()) > 0) {
      found.add(
          rule.at(),
          "no list has at least %s and at most %s items; correct min or max"
              .formatted(min.asString(), max.asString()));
    }
  }

  private static String name(JsonNode matcher) {
    return matcher.path("match").asString(matcher.has("regex") ? "regex" : "type");
  }

  private static String regex(JsonNode matcher) {
    return matcher.path("regex").asString("");
  }

  /** Reports matchers that demand a type that the contract does not have there. */
  void types(Set<String> types) {
    for (JsonNode matcher : rule.matchers()) {
      String name = name(matcher);
      boolean ofList = name.equals("type") && (matcher.has("min") || matcher.has("max"));
      Set<String> needed = ofList ? Set.of("array") : NEEDS.getOrDefault(name, Set.of());
      if (!needed.isEmpty() && needed.stream().noneMatch(types::contains)) {
        found.add(
            rule.at(),
            "the matcher %s needs %s, but the contract has %s there; use a matcher for that"
                .formatted(name, joined(needed), joined(types)));
      } else if (name.equals("integer") && types.contains("number")) {
        found.add(
            rule.at(),
            "the matcher integer fails as soon as the value has decimals, which the contract allows; use number or decimal");
      }
    }
  }

  private static String joined(Set<String> types) {
    Set<String> names = new TreeSet<>(types);
    if (names.contains("number")) {
      names.remove("integer");
    }
    return String.join(" or ", names);
  }

  /** Reports expressions that match none of the values that the contract lists. */
  void listed(List<JsonNode> values) {
    List<String> texts =
        values.stream().filter(value -> !value.isNull()).map(value -> value.asString("")).toList();
    for (String regex : regexes()) {
      if (!texts.isEmpty() && texts.stream().noneMatch(text -> BoundedMatch.finds(regex, text))) {
        found.add(
            rule.at(),
            "%s can never match: the contract lists %s"
                .formatted(
                    Routes.shown(regex),
                    texts.stream().limit(20).collect(Collectors.joining(", "))));
      }
    }
  }

  /** Reports expressions that do not match the pact's own examples. */
  void examples(List<String> examples) {
    for (String regex : regexes()) {
      examples.stream()
          .filter(example -> !BoundedMatch.finds(regex, example))
          .findFirst()
          .ifPresent(
              example ->
                  found.add(
                      rule.at(),
                      "%s does not match the example %s of this pact; correct one of them"
                          .formatted(Routes.shown(regex), Routes.shown(example))));
    }
  }

  private List<String> regexes() {
    return rule.matchers().stream()
        .filter(matcher -> name(matcher).equals("regex") && BoundedMatch.isRegular(regex(matcher)))
        .map(MatcherCheck::regex)
        .toList();
  }
}
