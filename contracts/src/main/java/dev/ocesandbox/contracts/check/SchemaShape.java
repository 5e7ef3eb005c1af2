// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What one schema says by itself, without the schemas that it refers to or combines. */
final class SchemaShape implements Shape {

  private final JsonNode schema;
  private final Shapes shapes;

  SchemaShape(JsonNode schema, Shapes shapes) {
    this.schema = schema;
    this.shapes = shapes;
  }

  @Override
  public Set<String> types(String text) {
    Set<String> types = JsonTypes.of(schema);
    boolean listed =
        !JsonTypes.listsValues(schema)
            || JsonTypes.listedValues(schema).anyMatch(value -> isText(value, text));
    return listed ? types : JsonTypes.without("string", types);
  }

  private static boolean isText(JsonNode value, String text) {
    return value.isString() && value.asString().equals(text);
  }

  @Override
  public boolean fits(JsonNode value) {
    return !JsonTypes.listsValues(schema)
        || JsonTypes.listedValues(schema).anyMatch(listed -> same(listed, value));
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
    return JsonTypes.of(schema).contains(JsonTypes.nameOf(value)) && fieldsFit(value);
  }

  private boolean fieldsFit(JsonNode value) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      JsonNode given = value.get(property.getKey());
      if (given != null && !shapes.of(property.getValue()).fits(given)) {
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
    return schema.path("properties").isObject();
  }

  @Override
  public Optional<Shape> field(String name) {
    return Optional.ofNullable(schema.path("properties").get(name)).map(shapes::of);
  }

  @Override
  public Optional<Shape> items() {
    return Optional.ofNullable(schema.get("items")).map(shapes::of);
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
