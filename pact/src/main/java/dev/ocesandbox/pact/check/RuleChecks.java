// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import dev.ocesandbox.contracts.check.Similarity;
import dev.ocesandbox.pact.files.BodyPart;
import dev.ocesandbox.pact.files.Located;
import dev.ocesandbox.pact.files.MatchingRule;
import dev.ocesandbox.pact.files.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Checks matching rules: whether there is what they point to, and whether it can match. */
final class RuleChecks {

  private final OperationContract contract;
  private final Complaints found;

  RuleChecks(OperationContract contract, Complaints found) {
    this.contract = contract;
    this.found = found;
  }

  void check(Message message, RulePlaces places) {
    for (MatchingRule rule : message.rules()) {
      MatcherCheck matchers = new MatcherCheck(rule, found);
      matchers.known();
      switch (rule.part()) {
        case "body" -> body(rule, message, places, matchers);
        case "query" -> {
          named(rule, message.query(), "query parameter", matchers);
          matchers.listed(contract.strict().values("query", plain(rule.expression())));
        }
        case "header" -> named(rule, message.headers(), "header", matchers);
        case "path" -> matchers.examples(List.of(message.path().text()));
        default -> {
          // Rules for the status and for metadata have no example of their own.
        }
      }
    }
  }

  /** Returns the name of a query parameter without the brackets that some clients add. */
  static String plain(String parameter) {
    return parameter.endsWith("[]") ? parameter.substring(0, parameter.length() - 2) : parameter;
  }

  private void named(
      MatchingRule rule, Map<String, List<Located>> values, String what, MatcherCheck matchers) {
    String name = rule.expression();
    if (name.isEmpty()) {
      return;
    }
    Optional<List<Located>> given =
        values.entrySet().stream()
            .filter(
                one ->
                    one.getKey().equalsIgnoreCase(name)
                        || one.getKey().equalsIgnoreCase(name + "[]"))
            .map(Map.Entry::getValue)
            .findFirst();
    if (given.isEmpty()) {
      found.add(
          rule.at(),
          "this rule is for the %s %s, which is not there; add it or remove the rule"
              .formatted(what, Routes.shown(name)));
      return;
    }
    matchers.examples(given.get().stream().map(Located::text).toList());
  }

  private void body(MatchingRule rule, Message message, RulePlaces places, MatcherCheck matchers) {
    Optional<RulePath> path = RulePath.of(rule.expression());
    if (path.isEmpty()) {
      found.add(
          rule.at(),
          Routes.shown(rule.expression())
              + " is not a path of a matching rule; write it like $.list[*].field");
      return;
    }
    int unknown = firstUnknown(path.get(), places);
    if (unknown > 0) {
      found.add(rule.at(), unknownPlace(path.get(), unknown, places));
      return;
    }
    Optional<JsonNode> body = message.body().filter(BodyPart::isJson).map(BodyPart::json);
    List<JsonNode> values = body.map(path.get()::values).orElse(List.of());
    if (values.isEmpty() && body.filter(path.get()::endsInEmptyList).isEmpty()) {
      found.add(
          rule.at(),
          "%s matches no value of the body, so this rule is never used; correct its path or remove it"
              .formatted(rule.expression()));
      return;
    }
    if (unknown == 0) {
      JsonPointer pointer = path.get().pointer(path.get().steps().size());
      matchers.types(places.types(pointer));
      matchers.listed(places.values(pointer));
    }
    // Pact cannot say "or null", so a rule may stand beside an example that is null.
    matchers.examples(
        values.stream()
            .filter(value -> value.isValueNode() && !value.isNull())
            .map(value -> value.asString(""))
            .toList());
  }

  /** Returns how many steps lead to the first unknown place; 0 if none; -1 if it cannot be said. */
  private static int firstUnknown(RulePath path, RulePlaces places) {
    for (int length = 1; length <= path.steps().size(); length++) {
      JsonPointer holder = path.pointer(length - 1);
      if (path.steps().get(length - 1).equals("*") && !places.types(holder).contains("array")) {
        return -1;
      }
      if (!places.exists(path.pointer(length))) {
        return length;
      }
    }
    return 0;
  }

  private String unknownPlace(RulePath path, int length, RulePlaces places) {
    String name = path.steps().get(length - 1);
    List<String> known = places.fields(path.pointer(length - 1));
    String shown =
        "%s is not a place of this body of %s".formatted(Routes.shown(name), contract.id());
    return known.isEmpty()
        ? shown
        : shown + "; did you mean " + Similarity.sorted(name, known).get(0) + "?";
  }
}
