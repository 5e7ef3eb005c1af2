// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The words of the contracts: what they name cannot say anything about a customer.
 *
 * @param fields names of fields
 * @param values texts that the contracts list as values of a field
 * @param headers names of documented headers of answers, in lower case
 */
record Vocabulary(Set<String> fields, Set<String> values, Set<String> headers) {

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

  private void add(JsonNode node) {
    node.path("enum")
        .valueStream()
        .filter(JsonNode::isString)
        .forEach(one -> values.add(one.asString()));
    node.path("properties").properties().forEach(field -> fields.add(field.getKey()));
    node.path("headers")
        .properties()
        .forEach(header -> headers.add(header.getKey().toLowerCase(Locale.ROOT)));
    node.forEach(this::add);
  }
}
