// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one schema says by itself, without the schemas that it refers to or combines. Thread-safe.
 */
final class SchemaShape implements Shape {

  private final JsonNode schema;
  private final Shapes shapes;
  private final Set<String> types;
  private final Set<String> typesWithoutText;
  private final boolean listsValues;
  private final boolean listsFields;
  private volatile @Nullable Inner inner;

  /** What is said about fields and items; read on first use, as a schema may contain itself. */
  private record Inner(Map<String, Optional<Shape>> fields, Optional<Shape> items) {}

  SchemaShape(JsonNode schema, Shapes shapes) {
    this.schema = schema;
    this.shapes = shapes;
    types = JsonTypes.of(schema);
    typesWithoutText = JsonTypes.without("string", types);
    listsValues = JsonTypes.listsValues(schema);
    listsFields = schema.path("properties").isObject();
  }

  @Override
  public Set<String> types(String text) {
    boolean listed =
        !listsValues || JsonTypes.listedValues(schema).anyMatch(value -> isText(value, text));
    return listed ? types : typesWithoutText;
  }

  private static boolean isText(JsonNode value, String text) {
    return value.isString() && value.asString().equals(text);
  }

  @Override
  public boolean fits(JsonNode value) {
    return !listsValues || JsonTypes.listedValues(schema).anyMatch(listed -> same(listed, value));
  }

  /** Returns whether two values are equal, where a text that is a number equals that number. */
  private static boolean same(JsonNode listed, JsonNode value) {
    JsonNode given =
        listed.isNumber() && value.isString() ? TextValues.number(value.asString()) : value;
    boolean numbers = listed.isNumber() && given.isNumber();
    return numbers
        ? listed.decimalValue().compareTo(given.decimalValue()) == 0
        : listed.equals(given);
  }

  @Override
  public boolean admits(JsonNode value) {
    return types.contains(JsonTypes.nameOf(value)) && fieldsFit(value);
  }

  private boolean fieldsFit(JsonNode value) {
    for (Map.Entry<String, Optional<Shape>> field : inner().fields().entrySet()) {
      JsonNode given = value.get(field.getKey());
      if (given != null && !field.getValue().orElse(Shape.OPEN).fits(given)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Shape narrowed(JsonNode value) {
    return this;
  }

  @Override
  public boolean listsFields() {
    return listsFields;
  }

  @Override
  public Optional<Shape> field(String name) {
    return inner().fields().getOrDefault(name, Optional.empty());
  }

  @Override
  public Optional<Shape> items() {
    return inner().items();
  }

  /** Two threads may read it at the same time; the shapes are the same. */
  private Inner inner() {
    Inner known = inner;
    if (known == null) {
      Map<String, Optional<Shape>> fields = new HashMap<>();
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        fields.put(property.getKey(), Optional.of(shapes.of(property.getValue())));
      }
      known = new Inner(fields, Optional.ofNullable(schema.get("items")).map(shapes::of));
      inner = known;
    }
    return known;
  }

  @Override
  public Optional<Shape> place(String name) {
    return Shapes.place(this, name);
  }

  @Override
  public boolean requires(String name) {
    return schema.path("required").valueStream().anyMatch(field -> field.asString().equals(name));
  }

  @Override
  public JsonNode schema() {
    return schema;
  }

  @Override
  public String rule() {
    return schema.path("x-check-rule").asString("");
  }

  @Override
  public int size() {
    return 1;
  }
}
