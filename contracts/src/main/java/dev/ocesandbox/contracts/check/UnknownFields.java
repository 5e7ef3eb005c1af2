// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import dev.ocesandbox.contracts.check.SchemaFile.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds the fields of a body that its contract does not name, at most {@value #MAX}. */
final class UnknownFields {

  private static final int MAX = 100;
  private static final int LISTED = 12;

  private final List<Flaw> found = new ArrayList<>();

  private UnknownFields() {}

  static List<Flaw> of(JsonNode body, Shape shape) {
    UnknownFields search = new UnknownFields();
    search.walk(body, shape, JsonPointer.empty());
    return search.found;
  }

  private void walk(JsonNode value, Shape shape, JsonPointer at) {
    if (shape == Shape.OPEN || found.size() >= MAX) {
      return;
    }
    Shape narrowed = shape.narrowed(value);
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        walkField(field, narrowed, at.appendProperty(field.getKey()));
      }
    } else if (value.isArray()) {
      Shape items = narrowed.items().orElse(Shape.OPEN);
      for (int i = 0; i < value.size(); i++) {
        walk(value.get(i), items, at.appendIndex(i));
      }
    }
  }

  private void walkField(Map.Entry<String, JsonNode> field, Shape holder, JsonPointer at) {
    Optional<Shape> known = holder.field(field.getKey());
    if (known.isPresent()) {
      walk(field.getValue(), known.get(), at);
    } else if (holder.listsFields() && found.size() < MAX) {
      found.add(new Flaw(at.toString(), unknown(field.getKey(), BodyPlaces.fieldsOf(holder))));
    }
  }

  /** Describes a name that is not known; the nearest one is named, or all if they are few. */
  static Problem unknown(String name, List<String> known) {
    String nearest = Similarity.sorted(name, known).stream().findFirst().orElse("");
    if (!nearest.isEmpty() && Similarity.isClose(name, nearest)) {
      return new Problem(
          name, "is not known; did you mean " + nearest + "?", "未知；是否应为" + nearest + "？");
    }
    return known.isEmpty()
        ? new Problem(name, "is not known; there are none", "未知；此处没有任何名称")
        : new Problem(
            name,
            "is not known; "
                + (known.size() > LISTED
                    ? "the nearest is " + nearest
                    : "known: " + String.join(", ", known)),
            "未知；" + (known.size() > LISTED ? "最接近的是" + nearest : "已知：" + String.join("、", known)));
  }
}
