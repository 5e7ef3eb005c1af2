// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The words of the contracts: what they name cannot say anything about a customer.
 *
 * @param fields names of fields
 * @param values texts that the contracts list as values of a field, and examples that are names
 * @param headers names of documented headers of answers, in lower case
 */
record Vocabulary(Set<String> fields, Set<String> values, Set<String> headers) {

  /** Names of settings of the service. Other examples look like personal values. */
  private static final Predicate<String> NAME =
      Pattern.compile("[a-z]+(_[a-z]+)+").asMatchPredicate();

  static Vocabulary of(Contracts contracts) {
    Vocabulary words = new Vocabulary(new HashSet<>(), new HashSet<>(), new HashSet<>());
    words.fields.addAll(List.of("error", "error_code", "error_msg", "code", "message"));
    words.headers.add("content-type");
    Comparison.faked(contracts).stream()
        .map(Operation::room)
        .distinct()
        .map(contracts::openApi)
        .forEach(words::add);
    return words;
  }

  private void add(JsonNode listed, Predicate<String> which) {
    listed
        .valueStream()
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .filter(which)
        .forEach(values::add);
  }

  private void add(JsonNode node) {
    add(node.path("enum"), one -> true);
    add(node.path("examples"), NAME);
    node.path("properties").properties().forEach(field -> fields.add(field.getKey()));
    node.path("headers")
        .properties()
        .forEach(header -> headers.add(header.getKey().toLowerCase(Locale.ROOT)));
    node.forEach(this::add);
  }
}
