// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What schemas that all apply say about a value besides its type. Alternatives say nothing in
 * common, unless all but one are null.
 *
 * @param schemas the outermost first
 */
record Facets(List<JsonNode> schemas) {

  private static final Set<String> NULL = Set.of("null");

  static Facets of(Shape shape) {
    return new Facets(schemas(shape).toList());
  }

  private static Stream<JsonNode> schemas(Shape shape) {
    if (shape instanceof AllShapes all) {
      return all.parts().stream().flatMap(Facets::schemas);
    }
    if (shape instanceof AnyShape any) {
      List<Shape> values =
          any.branches().stream().filter(branch -> !branch.types("").equals(NULL)).toList();
      return values.size() == 1 ? schemas(values.get(0)) : Stream.empty();
    }
    return Stream.of(shape.schema());
  }

  /** Returns the only value; empty if there may be others. */
  Optional<JsonNode> constant() {
    return first("const");
  }

  /** Returns the values that are listed, without null; empty if none are. */
  List<String> values() {
    return schemas.stream().filter(JsonTypes::listsValues).findFirst().stream()
        .flatMap(JsonTypes::listedValues)
        .filter(value -> !value.isNull())
        .map(JsonNode::asString)
        .toList();
  }

  Optional<String> text(String keyword) {
    return first(keyword).map(JsonNode::asString);
  }

  int number(String keyword, int otherwise) {
    return first(keyword).map(JsonNode::asInt).orElse(otherwise);
  }

  private Optional<JsonNode> first(String keyword) {
    return schemas.stream()
        .filter(schema -> schema.has(keyword))
        .findFirst()
        .map(s -> s.get(keyword));
  }
}
