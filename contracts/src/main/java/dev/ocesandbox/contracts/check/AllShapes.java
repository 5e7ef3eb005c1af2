// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import dev.ocesandbox.contracts.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shapes that all apply: a schema, what it refers to, and what stands under allOf. Thread-safe. */
final class AllShapes implements Shape {

  private final List<Shape> parts;

  /**
   * The fields that were found so far. Only the shape of a schema keeps them: what is found in them
   * would have no bound where schemas contain themselves.
   */
  private final @Nullable Map<String, Shape> found;

  private AllShapes(List<Shape> parts, @Nullable Map<String, Shape> found) {
    this.parts = parts;
    this.found = found;
  }

  /**
   * Creates shapes for a single use.
   *
   * @param parts the outermost schema first
   */
  AllShapes(List<Shape> parts) {
    this(parts, null);
  }

  /** Returns the same shapes as those of a schema, which are used many times. */
  AllShapes kept() {
    return new AllShapes(parts, new ConcurrentHashMap<>());
  }

  List<Shape> parts() {
    return parts;
  }

  @Override
  public Set<String> types(String text) {
    Set<String> types = JsonTypes.ALL;
    for (Shape part : parts) {
      types = JsonTypes.common(types, part.types(text));
    }
    return types;
  }

  @Override
  public boolean fits(JsonNode value) {
    for (Shape part : parts) {
      if (!part.fits(value)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean admits(JsonNode value) {
    for (Shape part : parts) {
      if (!part.admits(value)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Shape narrowed(JsonNode value) {
    List<Shape> narrowed = new ArrayList<>(parts.size());
    for (Shape part : parts) {
      narrowed.add(part.narrowed(value));
    }
    return narrowed.equals(parts) ? this : new AllShapes(List.copyOf(narrowed));
  }

  @Override
  public boolean listsFields() {
    for (Shape part : parts) {
      if (part.listsFields()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<Shape> field(String name) {
    Shape known = found == null ? null : found.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Shape> field = all(part -> part.field(name));
    if (found != null && field.isPresent()) {
      found.put(name, field.get());
    }
    return field;
  }

  @Override
  public Optional<Shape> items() {
    return all(Shape::items);
  }

  private Optional<Shape> all(Function<Shape, Optional<Shape>> step) {
    List<Shape> inner = new ArrayList<>(parts.size());
    for (Shape part : parts) {
      step.apply(part).ifPresent(inner::add);
    }
    return inner.isEmpty() ? Optional.empty() : Optional.of(Shapes.all(inner));
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AllShapes shapes && shapes.parts.equals(parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }
}
