// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A documented parameter, and how its text becomes a value. */
record Parameter(String name, String in, Given given, boolean foldsCase, JsonNode schema) {

  /**
   * Which texts count as given although they look empty.
   *
   * @param empty whether an empty text is checked like any value: x-empty: refuse if the page says
   *     that it is not supported, x-empty: value if it is a filter
   * @param nullText whether the text null is checked like any value of an integer: x-null: refuse
   */
  record Given(boolean empty, boolean nullText) {
    static Given of(JsonNode node) {
      return new Given(
          !node.path("x-empty").asString("absent").equals("absent"),
          node.path("x-null").asString("absent").equals("refuse"));
    }
  }

  static Parameter of(JsonNode node) {
    return new Parameter(
        node.path("name").asString(),
        node.path("in").asString(),
        Given.of(node),
        node.path("x-fold-case").asBoolean(false),
        node.path("schema"));
  }

  /** Returns the value; null if the parameter counts as absent and has no default. */
  @Nullable JsonNode value(List<String> texts) {
    if (isList()) {
      return texts.isEmpty() ? null : TextValues.array(texts, schema.path("items"));
    }
    String text = texts.isEmpty() ? "" : texts.get(0);
    if (texts.isEmpty() || (text.isEmpty() && !given.empty()) || isNullForInteger(text)) {
      return schema.get("default");
    }
    return TextValues.of(foldsCase ? asListed(text) : text, schema);
  }

  /**
   * The page of the order list treats limit=null and offset=null as absent; a few others do not.
   */
  private boolean isNullForInteger(String text) {
    return text.equals("null") && !given.nullText() && isInteger();
  }

  boolean isInteger() {
    return schema.path("type").asString("").equals("integer");
  }

  boolean isList() {
    return schema.path("type").asString("").equals("array");
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
