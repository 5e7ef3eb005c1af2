// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the rule of a value that has no parts. A value that the contract lets be null or have
 * another type may be so.
 */
final class LeafRules {

  private static final Set<String> SCALARS = Set.of("string", "number", "integer", "boolean");

  private LeafRules() {}

  /** Returns the rule of a value that decides the answer: it is the same value. */
  static ObjectNode same() {
    return Matchers.one(Matchers.of("equality"));
  }

  /** Returns the rule of a value of a request: what is chosen from a list stays as it is. */
  static ObjectNode sent(String name, JsonNode value, Shape shape) {
    boolean chosen = !value.isString() && !value.isNumber();
    return chosen || !Facets.of(shape).values().isEmpty()
        ? same()
        : answered(name, value, shape).orElseGet(LeafRules::same);
  }

  /**
   * Returns the rule of a value of an answer; empty for a null in whose place no rule of Pact can
   * permit what the contract permits.
   */
  static Optional<ObjectNode> answered(String name, JsonNode value, Shape shape) {
    Facets facets = Facets.of(shape);
    if (facets.constant().isPresent()) {
      return Optional.of(same());
    }
    String listed = facets.values().stream().findFirst().orElse("");
    Set<String> types = shape.types(value.isString() ? value.asString() : listed);
    boolean open = types.equals(JsonTypes.ALL);
    if (value.isNull()) {
      return open ? Optional.empty() : ofNull(name, types, facets);
    }
    List<ObjectNode> own = own(name, value, types, facets, open);
    List<ObjectNode> others = open ? List.of() : others(name, value, types, facets);
    if (others.isEmpty()) {
      return Optional.of(Matchers.all(own));
    }
    List<ObjectNode> all = new ArrayList<>(others);
    all.add(own.get(own.size() - 1));
    return Optional.of(Matchers.any(all));
  }

  private static Optional<ObjectNode> ofNull(String name, Set<String> types, Facets facets) {
    List<ObjectNode> all = new ArrayList<>(List.of(Matchers.of("null")));
    scalars(types).forEach(type -> all.add(ofType(type, name, facets)));
    boolean known = all.size() > 1 || types.equals(Set.of("null"));
    return known ? Optional.of(Matchers.any(all)) : Optional.empty();
  }

  /** Returns matchers that all apply, the strictest last. */
  private static List<ObjectNode> own(
      String name, JsonNode value, Set<String> types, Facets facets, boolean open) {
    if (open) {
      return List.of(Matchers.of("type"));
    }
    if (value.isString()) {
      return List.of(TextMatchers.ofBody(name, value.asString(), facets));
    }
    if (value.isBoolean()) {
      // The matcher boolean also takes the texts true and false.
      return List.of(Matchers.of("type"));
    }
    ObjectNode ofType = ofType(typeOf(value, types), name, facets);
    List<String> listed = facets.values();
    return value.isNumber() && !listed.isEmpty()
        ? List.of(ofType, Matchers.oneOf(listed))
        : List.of(ofType);
  }

  /** Returns matchers of the other types that the contract permits. */
  private static List<ObjectNode> others(
      String name, JsonNode value, Set<String> types, Facets facets) {
    Set<String> rest = scalars(types);
    rest.remove(typeOf(value, types));
    List<ObjectNode> all = new ArrayList<>();
    if (types.contains("null")) {
      all.add(Matchers.of("null"));
    }
    rest.forEach(type -> all.add(ofType(type, name, facets)));
    return all;
  }

  private static String typeOf(JsonNode value, Set<String> types) {
    String type = JsonTypes.nameOf(value);
    return type.equals("integer") && types.contains("number") ? "number" : type;
  }

  /** Returns the types of values without parts; number stands for integer, too. */
  private static Set<String> scalars(Set<String> types) {
    Set<String> scalars = new TreeSet<>(types);
    scalars.retainAll(SCALARS);
    if (scalars.contains("number")) {
      scalars.remove("integer");
    }
    return scalars;
  }

  private static ObjectNode ofType(String type, String name, Facets facets) {
    return type.equals("string")
        ? TextMatchers.ofBody(name, (@Nullable String) null, facets)
        : Matchers.of(type);
  }
}
