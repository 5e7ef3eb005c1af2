// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads shapes from the schemas of one document. Thread-safe.
 *
 * <p>Follows references, allOf, oneOf, anyOf and if with then and else. A shape of more than
 * {@value #MAX_SIZE} schemas counts as open, which bounds the time that a value takes.
 */
final class Shapes {

  private static final int MAX_SIZE = 200;

  private final JsonNode document;
  private final IdentityHashMap<JsonNode, Shape> known = new IdentityHashMap<>();

  Shapes(JsonNode document) {
    this.document = document;
  }

  /** Returns the shape that applies if all of the given ones do. */
  static Shape all(List<Shape> parts) {
    List<Shape> distinct = parts.stream().distinct().toList();
    return distinct.size() == 1 ? distinct.get(0) : bounded(new AllShapes(distinct));
  }

  /** Returns the shape that applies if one of the given ones does. */
  static Shape any(List<Shape> branches) {
    List<Shape> distinct = branches.stream().distinct().toList();
    return distinct.size() == 1 ? distinct.get(0) : bounded(new AnyShape(distinct));
  }

  private static Shape bounded(Shape shape) {
    return shape.size() > MAX_SIZE ? Shape.OPEN : shape;
  }

  /** Returns the shape of a field or an item of a shape without alternatives. */
  static Optional<Shape> place(Shape shape, String name) {
    Set<String> types = shape.types("");
    List<Shape> found = new ArrayList<>();
    if (types.contains("object")) {
      Optional<Shape> open = shape.listsFields() ? Optional.empty() : Optional.of(Shape.OPEN);
      shape.field(name).or(() -> open).ifPresent(found::add);
    }
    if (types.contains("array") && isIndex(name)) {
      found.add(shape.items().orElse(Shape.OPEN));
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(any(found));
  }

  /** Returns whether a name stands for an item of a list, or for the place behind its last one. */
  static boolean isIndex(String name) {
    return name.matches("0|[1-9]\\d{0,8}|-");
  }

  /** Returns the shape of a schema. */
  synchronized Shape of(JsonNode schema) {
    Shape before = known.get(schema);
    if (before != null) {
      return before;
    }
    // Stays for a schema that refers to itself without naming a field or an item.
    known.put(schema, Shape.OPEN);
    Shape shape = read(schema);
    known.put(schema, shape);
    return shape;
  }

  private Shape read(JsonNode schema) {
    List<Shape> parts = new ArrayList<>();
    if (!schema.has("$ref") || schema.size() > 1) {
      parts.add(new SchemaShape(schema, this));
    }
    if (schema.has("$ref")) {
      parts.add(of(document.at(schema.get("$ref").asString().substring(1))));
    }
    schema.path("allOf").forEach(part -> parts.add(of(part)));
    for (String keyword : List.of("oneOf", "anyOf")) {
      if (schema.has(keyword)) {
        parts.add(any(schema.get(keyword).valueStream().map(this::of).toList()));
      }
    }
    if (schema.has("if")) {
      parts.add(conditional(schema));
    }
    Shape shape = all(parts);
    return shape instanceof AllShapes several ? several.kept() : shape;
  }

  private Shape conditional(JsonNode schema) {
    Shape met =
        all(Stream.of("if", "then").filter(schema::has).map(k -> of(schema.get(k))).toList());
    return any(List.of(met, schema.has("else") ? of(schema.get("else")) : Shape.OPEN));
  }
}
