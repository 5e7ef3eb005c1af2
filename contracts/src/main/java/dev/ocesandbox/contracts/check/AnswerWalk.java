// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.ocesandbox.contracts.check.Deviation.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Finds all deviations of an answer from its schema. Equal deviations in several items of a list
 * are counted, not listed. Not thread-safe: made for one walk.
 */
final class AnswerWalk {

  private static final int MOST = 500;

  private final JsonNode document;
  private final Shapes shapes;
  private final Map<Shape, Schema> compiled = new HashMap<>();
  private final Map<String, Deviation> found = new LinkedHashMap<>();

  /** A value's place: the shape of the value, and that of everything around it. */
  private record Spot(@Nullable Spot parent, JsonPointer pointer, String path, Shape shape) {
    Spot field(String name, Shape inner) {
      String place = path.isEmpty() ? name : path + "." + name;
      return new Spot(this, pointer.appendProperty(name), Finding.cut(place), inner);
    }

    Spot item(int index, Shape inner) {
      return new Spot(this, pointer.appendIndex(index), path + "[*]", inner);
    }

    Spot narrowed(JsonNode value) {
      return new Spot(parent, pointer, path, shape.narrowed(value));
    }
  }

  AnswerWalk(JsonNode document) {
    this.document = document;
    this.shapes = new Shapes(document);
  }

  /** Returns at most {@value #MOST} deviations of a body, in its order. */
  List<Deviation> of(JsonNode body, JsonNode schema) {
    walk(new Spot(null, JsonPointer.empty(), "", shapes.of(schema)), body);
    return List.copyOf(found.values());
  }

  private void walk(Spot spot, JsonNode value) {
    if (spot.shape() == Shape.OPEN) {
      return;
    }
    if (!value.isContainer()) {
      scalar(spot, value);
    } else if (!spot.shape().types("").contains(value.isObject() ? "object" : "array")) {
      add(spot, Kind.WRONG_TYPE, ofType(spot.shape()), value);
    } else if (value.isObject()) {
      object(spot.narrowed(value), value);
    } else {
      array(spot.narrowed(value), value);
    }
  }

  private void object(Spot spot, JsonNode object) {
    SchemaParts parts = SchemaParts.of(spot.shape().schema());
    for (String name : parts.required()) {
      if (!object.has(name) && spot.shape().requires(name)) {
        Spot field = spot.field(name, spot.shape().field(name).orElse(Shape.OPEN));
        put(field, spot.pointer(), Kind.MISSING_FIELD, "is required", MissingNode.getInstance());
      }
    }
    boolean closed = spot.shape().listsFields() && parts.isClosed();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      Shape known = spot.shape().field(field.getKey()).orElse(null);
      if (known != null) {
        walk(spot.field(field.getKey(), known), field.getValue());
      } else if (closed) {
        Spot unknown = spot.field(field.getKey(), Shape.OPEN);
        add(unknown, Kind.UNKNOWN_FIELD, "is not in the contract", field.getValue());
      }
    }
  }

  private void array(Spot spot, JsonNode array) {
    Shape items = spot.shape().items().orElse(Shape.OPEN);
    for (int i = 0; i < array.size(); i++) {
      walk(spot.item(i, items), array.get(i));
    }
  }

  private void scalar(Spot spot, JsonNode value) {
    Schema schema =
        compiled.computeIfAbsent(
            spot.shape(), shape -> SchemaCompiler.compileOnce(document, shape.schema()));
    List<Error> errors = schema.validate(value);
    if (errors.isEmpty()) {
      return;
    }
    // What permits another type only was not meant by this value.
    Set<String> otherTypes =
        errors.stream()
            .filter(error -> error.getKeyword().equals("type"))
            .map(AnswerWalk::place)
            .collect(Collectors.toSet());
    Error meant =
        errors.stream()
            .filter(error -> !otherTypes.contains(place(error)))
            .filter(error -> !List.of("anyOf", "oneOf").contains(error.getKeyword()))
            .findFirst()
            .orElse(null);
    if (meant == null) {
      add(spot, Kind.WRONG_TYPE, ofType(spot.shape()), value);
    } else {
      boolean listed = List.of("enum", "const").contains(meant.getKeyword());
      add(
          spot,
          listed ? Kind.UNLISTED_VALUE : Kind.INVALID_VALUE,
          Reasons.predicate(new Failure(meant, schema.getSchemaNode())),
          value);
    }
  }

  private static String place(Error error) {
    String keyword = error.getSchemaLocation().toString();
    return keyword.substring(0, Math.max(keyword.lastIndexOf('/'), 0));
  }

  private static String ofType(Shape shape) {
    List<String> types = SchemaParts.of(shape.schema()).types().stream().sorted().toList();
    return "must be of type " + (types.isEmpty() ? "null" : String.join(" or ", types));
  }

  private void add(Spot spot, Kind kind, String expected, JsonNode got) {
    put(spot, spot.pointer(), kind, expected, got);
  }

  private void put(Spot spot, JsonPointer pointer, Kind kind, String expected, JsonNode got) {
    String key = kind + " " + spot.path();
    Deviation before = found.get(key);
    if (before != null) {
      found.put(key, before.oneMore());
    } else if (found.size() < MOST) {
      JsonNode label = label(spot);
      found.put(
          key,
          new Deviation(
              kind,
              pointer,
              spot.path(),
              expected,
              got,
              1,
              label.path("x-evidence").asString(""),
              label.path("x-source").asString("")));
    }
  }

  /** Returns the innermost schema with an evidence label; a missing node if there is none. */
  private static JsonNode label(Spot spot) {
    return Stream.iterate(spot, place -> place != null, Spot::parent)
        .map(place -> SchemaParts.of(place.shape().schema()).label())
        .filter(label -> !label.isMissingNode())
        .findFirst()
        .orElse(MissingNode.getInstance());
  }
}
