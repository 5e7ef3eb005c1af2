// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One documented parameter and how its text becomes a value. */
record Parameter(String name, String in, boolean refusesEmpty, boolean foldsCase, JsonNode schema) {

  static Parameter of(JsonNode node) {
    return new Parameter(
        node.path("name").asString(),
        node.path("in").asString(),
        node.path("x-empty").asString("absent").equals("refuse"),
        node.path("x-fold-case").asBoolean(false),
        node.path("schema"));
  }

  /** Returns the value, or null when the parameter counts as not given and has no default. */
  @Nullable JsonNode value(List<String> texts) {
    if (schema.path("type").asString("").equals("array")) {
      return texts.isEmpty() ? null : TextValues.array(texts, schema.path("items"));
    }
    String text = texts.isEmpty() ? "" : texts.get(0);
    if (texts.isEmpty() || (text.isEmpty() && !refusesEmpty) || isNullForInteger(text)) {
      return schema.get("default");
    }
    return TextValues.of(foldsCase ? asListed(text) : text, schema);
  }

  /** The order list page treats limit=null and offset=null as not given. */
  private boolean isNullForInteger(String text) {
    return text.equals("null") && schema.path("type").asString("").equals("integer");
  }

  private String asListed(String text) {
    return schema
        .path("enum")
        .valueStream()
        .map(JsonNode::asString)
        .filter(text::equalsIgnoreCase)
        .findFirst()
        .orElse(text);
  }
}
