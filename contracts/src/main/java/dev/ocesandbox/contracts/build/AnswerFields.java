// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.build;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Looks for fields in the successful answers of an operation. */
final class AnswerFields {

  private final JsonNode document;

  AnswerFields(JsonNode document) {
    this.document = document;
  }

  /** Returns whether there are successful answers and each of them has the field. */
  boolean allHave(String field, JsonNode operation) {
    List<JsonNode> answers =
        operation.path("responses").properties().stream()
            .filter(answer -> answer.getKey().startsWith("2"))
            .map(answer -> answer.getValue().at("/content/application~1json/schema"))
            .toList();
    return !answers.isEmpty() && answers.stream().allMatch(schema -> has(field, schema));
  }

  private boolean has(String field, JsonNode schema) {
    JsonNode reference = schema.path("$ref");
    return schema.path("properties").has(field)
        || (reference.isString() && has(field, document.at(reference.asString().substring(1))))
        || schema.path("allOf").valueStream().anyMatch(branch -> has(field, branch));
  }
}
