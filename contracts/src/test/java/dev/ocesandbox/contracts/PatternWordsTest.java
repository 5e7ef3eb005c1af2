// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Clients see no regular expressions: what a request can violate is described in words. */
class PatternWordsTest {

  private static final Contracts CONTRACTS = Contracts.load();

  @Test
  void every_pattern_of_a_request_has_words_in_both_languages() {
    List<String> silent = new ArrayList<>();
    int patterns = 0;
    for (Operation operation : CONTRACTS.operations()) {
      for (JsonNode schema : requestSchemas(operation)) {
        boolean described = schema.path("pattern").isString() || schema.has("not");
        JsonNode words = (schema.has("not") ? schema.path("not") : schema).path("x-says");
        patterns += described ? 1 : 0;
        if (described && !isBilingual(words)) {
          silent.add(operation.id() + ": " + schema.path("pattern"));
        }
      }
    }

    assertThat(silent).isEmpty();
    assertThat(patterns).isGreaterThan(20);
  }

  private static boolean isBilingual(JsonNode words) {
    return words.path("en").asString("").startsWith("must ")
        && words.path("zh").asString("").matches(".*\\p{IsHan}.*");
  }

  private static Set<JsonNode> requestSchemas(Operation operation) {
    JsonNode document = CONTRACTS.openApi(operation.room());
    JsonNode described =
        document
            .path("paths")
            .path(operation.path().text())
            .path(operation.method().toLowerCase(Locale.ROOT));
    Set<JsonNode> found = new HashSet<>();
    described.path("parameters").forEach(parameter -> collect(document, parameter, found));
    collect(document, described.path("requestBody"), found);
    return found;
  }

  private static void collect(JsonNode document, JsonNode node, Set<JsonNode> found) {
    if (!node.isContainer() || !found.add(node)) {
      return;
    }
    if (node.has("$ref")) {
      collect(document, document.at(node.path("$ref").asString().substring(1)), found);
    }
    node.properties().stream()
        .filter(field -> !field.getKey().startsWith("example"))
        .forEach(field -> collect(document, field.getValue(), found));
    if (node.isArray()) {
      node.forEach(item -> collect(document, item, found));
    }
  }
}
