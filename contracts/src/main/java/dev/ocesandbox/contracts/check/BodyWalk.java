// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks a body beside its schema before the validator sees it.
 *
 * <p>Numeric text becomes a number where one is due (real clients send period_type "2"), fields the
 * schema does not know are noted, and numbers with absurd exponents are refused before anybody
 * expands them.
 */
final class BodyWalk {

  private static final int MAX_SCALE = 60;

  private final JsonNode document;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Problem problem;

  BodyWalk(JsonNode document) {
    this.document = document;
  }

  List<Finding> findings() {
    return findings;
  }

  Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }

  JsonNode walk(JsonNode value, JsonNode schema, String path) {
    JsonNode shape = resolved(schema);
    if (value instanceof ObjectNode object) {
      return walkObject(object, shape, path);
    }
    if (value instanceof ArrayNode array) {
      return walkArray(array, shape, path);
    }
    if (value.isString() && wantsNumber(shape)) {
      return numeric(value, shape, path);
    }
    if (value.isNumber() && value.isBigDecimal()) {
      return bounded(value, path);
    }
    return value;
  }

  private JsonNode walkObject(ObjectNode object, JsonNode shape, String path) {
    JsonNode properties = shape.path("properties");
    ObjectNode walked = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
      JsonNode property = properties.get(field.getKey());
      if (property == null && !shape.isMissingNode() && properties.isObject()) {
        findings.add(new Finding("unknown-field", name));
      }
      JsonNode known = property == null ? JsonNodeFactory.instance.missingNode() : property;
      walked.set(field.getKey(), walk(field.getValue(), known, name));
    }
    return walked;
  }

  private JsonNode walkArray(ArrayNode array, JsonNode shape, String path) {
    ArrayNode walked = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < array.size(); i++) {
      walked.add(walk(array.get(i), shape.path("items"), path + "[" + i + "]"));
    }
    return walked;
  }

  private JsonNode numeric(JsonNode value, JsonNode shape, String path) {
    JsonNode number = TextValues.of(value.asString(), shape);
    if (number.isNumber()) {
      findings.add(new Finding("numeric-text", path));
    }
    return number;
  }

  private JsonNode bounded(JsonNode value, String path) {
    int scale = value.decimalValue().scale();
    if ((scale > MAX_SCALE || scale < -MAX_SCALE) && problem == null) {
      problem = new Problem(path, "numeric value out of bounds");
    }
    return value;
  }

  private static boolean wantsNumber(JsonNode shape) {
    String type = TextValues.typeOf(shape);
    return type.equals("integer") || type.equals("number");
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode reference = schema.get("$ref");
    return reference == null ? schema : document.at(reference.asString().substring(1));
  }
}
