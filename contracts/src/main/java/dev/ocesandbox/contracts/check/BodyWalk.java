// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

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
 * expands them. So are texts of known fields that no answer could show. Where a schema has
 * alternatives, a text is converted only if none of those that may apply permits it, and a field is
 * unknown only if none of them lists it.
 */
final class BodyWalk {

  private static final int MAX_SCALE = 60;

  private final Shapes shapes;
  private final FindingList findings;
  private int size;
  private @Nullable Problem problem;

  /** Creates a walk that adds to {@code findings}. */
  BodyWalk(JsonNode document, FindingList findings) {
    this.shapes = new Shapes(document);
    this.findings = findings;
  }

  List<Finding> findings() {
    return findings.kept();
  }

  Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }

  /** Returns the number of values that were walked and kept. */
  int size() {
    return size;
  }

  JsonNode walk(JsonNode body, JsonNode schema) {
    return walk(body, shapes.of(schema), Place.ROOT);
  }

  private JsonNode walk(JsonNode value, Shape shape, Place place) {
    size++;
    if (shape == Shape.OPEN) {
      return unshaped(value, place);
    }
    if (value instanceof ObjectNode object) {
      return walkObject(object, shape.narrowed(object), place);
    }
    if (value instanceof ArrayNode array) {
      return walkArray(array, shape.narrowed(array), place);
    }
    if (value.isString()) {
      return walkText(value, shape, place);
    }
    return bounded(value, place);
  }

  /** Nothing is known about the value, so only its numbers matter, and it stays as it is. */
  private JsonNode unshaped(JsonNode value, Place place) {
    if (value instanceof ObjectNode object) {
      object.properties().forEach(f -> unshaped(f.getValue(), place.field(f.getKey())));
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        unshaped(array.get(i), place.item(i));
      }
    } else {
      bounded(value, place);
    }
    size++;
    return value;
  }

  /** Unknown fields are noted up to a limit; those beyond it are dropped, as nothing reads them. */
  private JsonNode walkObject(ObjectNode object, Shape shape, Place place) {
    ObjectNode walked = JsonNodeFactory.instance.objectNode();
    boolean listsFields = shape.listsFields();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      Optional<Shape> known = shape.field(field.getKey());
      boolean unknown = known.isEmpty() && listsFields;
      if (unknown && findings.isFull()) {
        findings.countOne();
        continue;
      }
      Place inner = place.field(field.getKey());
      if (unknown) {
        findings.add("unknown-field", inner.toString());
      }
      walked.set(field.getKey(), walk(field.getValue(), known.orElse(Shape.OPEN), inner));
    }
    return walked;
  }

  private JsonNode walkArray(ArrayNode array, Shape shape, Place place) {
    Shape items = shape.items().orElse(Shape.OPEN);
    ArrayNode walked = JsonNodeFactory.instance.arrayNode(array.size());
    for (int i = 0; i < array.size(); i++) {
      walked.add(walk(array.get(i), items, place.item(i)));
    }
    return walked;
  }

  private JsonNode walkText(JsonNode value, Shape shape, Place place) {
    if (problem == null && !isUnicode(value.asString())) {
      problem =
          new Problem(
              place.toString(),
              "must be Unicode text without NUL characters",
              "必须是不含NUL字符的Unicode文本");
    }
    Set<String> types = shape.types(value.asString());
    if (!JsonTypes.areNumbers(types)) {
      return value;
    }
    JsonNode number =
        types.contains("number")
            ? TextValues.number(value.asString())
            : TextValues.integer(value.asString());
    if (number.isNumber() && findings.isFull()) {
      findings.countOne();
    } else if (number.isNumber()) {
      findings.add("numeric-text", place.toString());
    }
    return number;
  }

  /** Half a surrogate pair cannot be sent in an answer, nor be written into an export. */
  private static boolean isUnicode(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  private JsonNode bounded(JsonNode value, Place place) {
    if (problem == null && value.isBigDecimal()) {
      int scale = value.decimalValue().scale();
      if (scale > MAX_SCALE || scale < -MAX_SCALE) {
        problem = new Problem(place.toString(), "numeric value out of bounds", "数值超出范围");
      }
    }
    return value;
  }
}
