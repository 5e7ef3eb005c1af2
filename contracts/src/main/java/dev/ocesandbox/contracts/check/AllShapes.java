// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shapes that all apply: a schema, what it refers to, and what stands under allOf.
 *
 * @param parts the outermost schema first
 */
record AllShapes(List<Shape> parts) implements Shape {

  @Override
  public Set<String> types(String text) {
    return parts.stream().map(part -> part.types(text)).reduce(JsonTypes.ALL, JsonTypes::common);
  }

  @Override
  public boolean fits(JsonNode value) {
    return parts.stream().allMatch(part -> part.fits(value));
  }

  @Override
  public boolean admits(JsonNode value) {
    return parts.stream().allMatch(part -> part.admits(value));
  }

  @Override
  public Shape narrowed(JsonNode value) {
    return new AllShapes(parts.stream().map(part -> part.narrowed(value)).toList());
  }

  @Override
  public boolean listsFields() {
    return parts.stream().anyMatch(Shape::listsFields);
  }

  @Override
  public Optional<Shape> field(String name) {
    return all(part -> part.field(name));
  }

  @Override
  public Optional<Shape> items() {
    return all(Shape::items);
  }

  private Optional<Shape> all(Function<Shape, Optional<Shape>> step) {
    List<Shape> found = parts.stream().flatMap(part -> step.apply(part).stream()).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(Shapes.all(found));
  }

  @Override
  public Optional<Shape> place(String name) {
    return Shapes.place(this, name);
  }

  @Override
  public boolean requires(String name) {
    return parts.stream().anyMatch(part -> part.requires(name));
  }

  @Override
  public JsonNode schema() {
    ObjectNode schema = Json.object();
    parts.forEach(part -> schema.withArray("allOf").add(part.schema()));
    return schema;
  }

  @Override
  public String rule() {
    return parts.stream().map(Shape::rule).filter(rule -> !rule.isEmpty()).findFirst().orElse("");
  }

  @Override
  public int size() {
    return parts.stream().mapToInt(Shape::size).sum();
  }
}
