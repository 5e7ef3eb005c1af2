// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import com.networknt.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The places of the successful answers of an operation, by JSON pointer. An index stands for any
 * index, and so does {@code -}, the place behind the last item. Thread-safe.
 */
public final class AnswerPlaces {

  private final JsonNode document;
  private final List<JsonNode> schemas;

  /** Creates the places of answers with these schemas of a document. */
  AnswerPlaces(JsonNode document, List<JsonNode> schemas) {
    this.document = document;
    this.schemas = List.copyOf(schemas);
  }

  /** Returns whether an answer can have a value at a pointer; false if no answer has a body. */
  public boolean exists(JsonPointer pointer) {
    return shape(pointer).isPresent();
  }

  /**
   * Returns whether an answer can have an object or a list that could hold a value at a pointer,
   * whether or not the contract names it.
   */
  public boolean isHeld(JsonPointer pointer) {
    String name = pointer.last() == null ? "" : pointer.last().getMatchingProperty();
    Set<String> types = shape(pointer.head()).map(holder -> holder.types("")).orElse(Set.of());
    return types.contains("object") || (types.contains("array") && Shapes.isIndex(name));
  }

  /** Returns whether what holds the value at a pointer must have it. */
  public boolean isRequired(JsonPointer pointer) {
    String name = pointer.last() == null ? "" : pointer.last().getMatchingProperty();
    return shape(pointer.head()).filter(holder -> holder.requires(name)).isPresent();
  }

  /** Returns why no answer can have a value at a pointer; empty if one can. */
  public Optional<Problem> valueProblem(JsonPointer pointer, JsonNode value) {
    Optional<Shape> shape = shape(pointer);
    if (shape.isEmpty()) {
      return Optional.of(new Problem("", "is not a known field", "不是已知字段"));
    }
    Schema schema = SchemaCompiler.compileOnce(document, shape.get().schema());
    return schema.validate(value).stream()
        .findFirst()
        .map(error -> PlainReasons.of(new Failure(error, schema.getSchemaNode()), ""));
  }

  private Optional<Shape> shape(JsonPointer pointer) {
    Shapes shapes = new Shapes(document);
    Optional<Shape> shape =
        schemas.isEmpty()
            ? Optional.empty()
            : Optional.of(Shapes.any(schemas.stream().map(shapes::of).toList()));
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      String name = rest.getMatchingProperty();
      shape = shape.flatMap(holder -> holder.place(name));
    }
    return shape;
  }
}
