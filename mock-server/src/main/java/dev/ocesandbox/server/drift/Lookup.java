// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks up the expressions of OpenAPI links in a request and its answer.
 *
 * @param request the request
 * @param answer its answer
 * @param row which row is taken where an expression names the first one
 */
record Lookup(PlannedRequest request, CapturedAnswer answer, int row) {

  /** Returns the values of those fields whose expressions have one. */
  Map<String, JsonNode> fields(JsonNode expressions) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : expressions.properties()) {
      JsonNode value = value(entry.getValue());
      if (value != null) {
        values.put(entry.getKey(), value);
      }
    }
    return values;
  }

  private @Nullable JsonNode value(JsonNode expression) {
    if (expression.isArray()) {
      ArrayNode all = Json.object().arrayNode();
      for (JsonNode item : expression) {
        JsonNode value = value(item);
        if (value == null) {
          return null;
        }
        all.add(value);
      }
      return all;
    }
    if (expression.isObject()) {
      Map<String, JsonNode> fields = fields(expression);
      ObjectNode object = Json.object();
      fields.forEach(object::set);
      return fields.size() == expression.size() ? object : null;
    }
    return expression.isString() && expression.asString().startsWith("$")
        ? evaluated(expression.asString())
        : expression;
  }

  private @Nullable JsonNode evaluated(String expression) {
    if (expression.startsWith("$response.body#")) {
      return at(answer.body(), expression.replaceFirst("/0(?=/|$)", "/" + row));
    }
    if (expression.startsWith("$request.body#")) {
      return at(request.body(), expression);
    }
    String name = expression.substring(expression.lastIndexOf('.') + 1);
    String value =
        expression.startsWith("$request.path.")
            ? request.path().get(name)
            : request.query().get(name);
    return value == null ? null : Json.object().stringNode(value);
  }

  private static @Nullable JsonNode at(@Nullable JsonNode body, String expression) {
    if (body == null) {
      return null;
    }
    JsonNode value =
        body.at(JsonPointer.compile(expression.substring(expression.indexOf('#') + 1)));
    boolean usable = value.isString() ? !value.asString().isEmpty() : value.isNumber();
    return usable ? value : null;
  }
}
