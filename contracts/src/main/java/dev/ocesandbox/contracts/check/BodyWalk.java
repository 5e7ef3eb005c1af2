// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.math.BigDecimal;
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
  private static final BigDecimal MIN_INTEGER = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MAX_INTEGER = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Shapes shapes;
  private final FindingList findings;
  private int size;
  private boolean unchanged;
  private @Nullable Problem problem;

  /** Creates a walk that adds to {@code findings}. */
  BodyWalk(Shapes shapes, FindingList findings) {
    this.shapes = shapes;
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

  /**
   * Returns the body as it is to be read; the same one if nothing in it is converted or dropped.
   */
  JsonNode walk(JsonNode body, JsonNode schema) {
    JsonNode walked = walk(body, shapes.of(schema), Place.ROOT);
    unchanged = !isOther(walked, body);
    return walked;
  }

  /** Returns whether the body is to be read as it is. */
  boolean isUnchanged() {
    return unchanged;
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
    return bounded(value, shape, place);
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
      bounded(value, Shape.OPEN, place);
    }
    size++;
    return value;
  }

  /** Unknown fields are noted up to a limit; those beyond it are dropped, as nothing reads them. */
  private JsonNode walkObject(ObjectNode object, Shape shape, Place place) {
    ObjectNode changed = null;
    int kept = 0;
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = walkField(field.getKey(), field.getValue(), shape, place);
      if (changed == null && isOther(value, field.getValue())) {
        changed = firstFields(object, kept);
      }
      if (changed != null && value != null) {
        changed.set(field.getKey(), value);
      }
      kept++;
    }
    return changed == null ? object : changed;
  }

  /** Returns the value of a field; null if it is dropped. */
  private @Nullable JsonNode walkField(String name, JsonNode value, Shape holder, Place place) {
    Optional<Shape> known = holder.field(name);
    Place inner = place.field(name);
    if (known.isPresent()) {
      return walk(value, known.get(), inner);
    }
    if (holder.listsFields()) {
      if (findings.isFull()) {
        findings.countOne();
        return null;
      }
      findings.add("unknown-field", inner.toString());
    }
    return walk(value, Shape.OPEN, inner);
  }

  /** A value that is not converted is the same object, and comparing contents would take longer. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isOther(@Nullable JsonNode walked, JsonNode sent) {
    return walked != sent;
  }

  private static ObjectNode firstFields(ObjectNode object, int count) {
    ObjectNode first = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (first.size() == count) {
        break;
      }
      first.set(field.getKey(), field.getValue());
    }
    return first;
  }

  private JsonNode walkArray(ArrayNode array, Shape shape, Place place) {
    Shape items = shape.items().orElse(Shape.OPEN);
    ArrayNode changed = null;
    for (int i = 0; i < array.size(); i++) {
      JsonNode item = walk(array.get(i), items, place.item(i));
      if (changed == null && isOther(item, array.get(i))) {
        changed = firstItems(array, i);
      }
      if (changed != null) {
        changed.add(item);
      }
    }
    return changed == null ? array : changed;
  }

  private static ArrayNode firstItems(ArrayNode array, int count) {
    ArrayNode first = JsonNodeFactory.instance.arrayNode(array.size());
    for (int i = 0; i < count; i++) {
      first.add(array.get(i));
    }
    return first;
  }

  private JsonNode walkText(JsonNode value, Shape shape, Place place) {
    if (problem == null && !isUnicode(value.asString())) {
      problem =
          new Problem(
              place.toString(),
              "must be Unicode text without NUL characters",
              "必须是不含NUL字符的Unicode文本");
    }
    if (!TextValues.mayBeNumber(value.asString())) {
      return value;
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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private JsonNode bounded(JsonNode value, Shape shape, Place place) {
    if (problem == null && value.isBigDecimal() && isOut(value, shape)) {
      problem = new Problem(place.toString(), "numeric value out of bounds", "数值超出范围");
    }
    return value;
  }

  /**
   * The validator cannot compare numbers beyond 64 bits with the bounds of an integer. It can tell
   * that they are not among listed values, and which those are.
   */
  private static boolean isOut(JsonNode value, Shape shape) {
    BigDecimal number = value.decimalValue();
    int scale = number.scale();
    if (scale > MAX_SCALE || scale < -MAX_SCALE) {
      return true;
    }
    if (number.compareTo(MAX_INTEGER) <= 0 && number.compareTo(MIN_INTEGER) >= 0) {
      return false;
    }
    Set<String> types = shape.types("");
    return types.contains("integer") && !types.contains("number") && shape.fits(value);
  }
}
