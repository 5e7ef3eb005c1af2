// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds the columns of a body that may be CSV instead of a JSON list of objects. */
final class CsvColumns {

  private CsvColumns() {}

  /** Returns the required fields of the objects; none if the body may not be CSV. */
  static List<String> of(JsonNode document, JsonNode body) {
    JsonNode content = body.path("content");
    if (!content.has("text/csv")) {
      return List.of();
    }
    JsonNode list = resolved(document, content.path("application/json").path("schema"));
    return resolved(document, list.path("items"))
        .path("required")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static JsonNode resolved(JsonNode document, JsonNode schema) {
    return schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
  }
}
