// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks a body beside its schema before the validator checks it.
 *
 * <p>Numeric text becomes a number where only a number is permitted (real clients send period_type
 * "2"), unknown fields are noted, and numbers with extreme exponents are rejected before anything
 * expands them. Where a schema has alternatives, a text is converted only if none of those that may
 * apply permits it, and a field is unknown only if none of them lists it.
 */
final class BodyWalk {

  private static final int MAX_SCALE = 60;

  private final Shapes shapes;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Problem problem;

  BodyWalk(JsonNode document) {
    this.shapes = new Shapes(document);
  }

  List<Finding> findings() {
    return findings;
  }

  Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }

  JsonNode walk(JsonNode body, JsonNode schema) {
    return walk(body, shapes.of(schema), "");
  }

  private JsonNode walk(JsonNode value, Shape shape, String path) {
    if (value instanceof ObjectNode object) {
      return walkObject(object, shape.narrowed(object), path);
    }
    if (value instanceof ArrayNode array) {
      return walkArray(array, shape.narrowed(array), path);
    }
    if (value.isString()) {
      return walkText(value, shape, path);
    }
    if (value.isNumber() && value.isBigDecimal()) {
      return bounded(value, path);
    }
    return value;
  }

  private JsonNode walkObject(ObjectNode object, Shape shape, String path) {
    ObjectNode walked = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
      Optional<Shape> known = shape.field(field.getKey());
      if (known.isEmpty() && shape.listsFields()) {
        findings.add(new Finding("unknown-field", name));
      }
      walked.set(field.getKey(), walk(field.getValue(), known.orElse(Shape.OPEN), name));
    }
    return walked;
  }

  private JsonNode walkArray(ArrayNode array, Shape shape, String path) {
    Shape items = shape.items().orElse(Shape.OPEN);
    ArrayNode walked = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < array.size(); i++) {
      walked.add(walk(array.get(i), items, path + "[" + i + "]"));
    }
    return walked;
  }

  private JsonNode walkText(JsonNode value, Shape shape, String path) {
    Set<String> types = shape.types(value.asString());
    if (!JsonTypes.areNumbers(types)) {
      return value;
    }
    JsonNode number =
        types.contains("number")
            ? TextValues.number(value.asString())
            : TextValues.integer(value.asString());
    if (number.isNumber()) {
      findings.add(new Finding("numeric-text", path));
    }
    return number;
  }

  private JsonNode bounded(JsonNode value, String path) {
    int scale = value.decimalValue().scale();
    if ((scale > MAX_SCALE || scale < -MAX_SCALE) && problem == null) {
      problem = new Problem(path, "numeric value out of bounds", "数值超出范围");
    }
    return value;
  }
}
