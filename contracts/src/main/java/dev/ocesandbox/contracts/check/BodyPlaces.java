// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The places of a body that a contract describes, by JSON pointer. Any index stands for each item
 * of a list. Thread-safe.
 */
public final class BodyPlaces {

  private final JsonNode document;
  private final JsonNode schema;

  /** Creates the places of a body with a schema of a document. */
  BodyPlaces(JsonNode document, JsonNode schema) {
    this.document = document;
    this.schema = schema;
  }

  /** Returns whether a body can have a value at a pointer. */
  public boolean exists(JsonPointer pointer) {
    return shape(pointer).isPresent();
  }

  /** Returns the JSON types that a value at a pointer can have; empty if there is no such place. */
  public Set<String> types(JsonPointer pointer) {
    return shape(pointer).map(BodyPlaces::typesOf).orElse(Set.of());
  }

  /** The empty text stands for none of the texts that a schema lists. */
  private static Set<String> typesOf(Shape shape) {
    List<JsonNode> listed = listed(shape.schema());
    String text =
        listed.stream().filter(JsonNode::isString).map(JsonNode::asString).findFirst().orElse("");
    return shape.types(text);
  }

  /** Returns the values that the contract lists for a place; empty if it lists none. */
  public List<JsonNode> values(JsonPointer pointer) {
    return shape(pointer).map(shape -> listed(shape.schema())).orElse(List.of());
  }

  /** Returns the names of the fields that an object at a pointer can have, sorted. */
  public List<String> fields(JsonPointer pointer) {
    return shape(pointer).map(BodyPlaces::fieldsOf).orElse(List.of());
  }

  static List<String> fieldsOf(Shape shape) {
    Set<String> names = new TreeSet<>();
    addFields(shape.schema(), names);
    return List.copyOf(names);
  }

  private static void addFields(JsonNode schema, Set<String> names) {
    names.addAll(schema.path("properties").propertyNames());
    for (String combined : List.of("allOf", "anyOf", "oneOf")) {
      schema.path(combined).forEach(part -> addFields(part, names));
    }
  }

  /** Returns the values of the first part that lists some; alternatives must all list theirs. */
  private static List<JsonNode> listed(JsonNode schema) {
    if (JsonTypes.listsValues(schema)) {
      return JsonTypes.listedValues(schema).toList();
    }
    for (String combined : List.of("anyOf", "oneOf")) {
      List<List<JsonNode>> branches =
          schema
              .path(combined)
              .valueStream()
              .filter(one -> !isNull(one))
              .map(BodyPlaces::listed)
              .toList();
      if (!branches.isEmpty() && branches.stream().noneMatch(List::isEmpty)) {
        return branches.stream().flatMap(List::stream).toList();
      }
    }
    return schema
        .path("allOf")
        .valueStream()
        .map(BodyPlaces::listed)
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isNull(JsonNode schema) {
    return schema.path("type").asString("").equals("null")
        || Stream.of(schema.path("allOf")).anyMatch(all -> all.size() == 1 && isNull(all.get(0)));
  }

  private Optional<Shape> shape(JsonPointer pointer) {
    Optional<Shape> shape = Optional.of(new Shapes(document).of(schema));
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      String name = rest.getMatchingProperty();
      shape = shape.flatMap(holder -> holder.place(name));
    }
    return shape;
  }
}
