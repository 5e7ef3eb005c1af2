// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import dev.ocesandbox.contracts.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an example and its matching rules from a body. Used once.
 *
 * <p>Of a list in an answer the example keeps the first item, with the fields that all items have.
 * A request stays as it is.
 */
final class ExampleWalk {

  /** What a body is. */
  enum Side {
    /** Sent by the client. */
    REQUEST,
    /** Answered with success. */
    ANSWER,
    /** Answered with an error, whose code is the same each time. */
    REFUSAL
  }

  private static final int MAX_RULES = 2_000;
  private static final Set<String> CODES = Set.of("error_code", "code");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Side side;
  private final ObjectNode rules = Json.object();
  private boolean writable = true;

  ExampleWalk(Side side) {
    this.side = side;
  }

  /** Returns the example; empty if it has too many fields, or names that no path can hold. */
  Optional<Matching> of(JsonNode body, Shape shape) {
    Optional<JsonNode> example = walk("$", "", List.of(body), shape, false);
    return writable && rules.size() <= MAX_RULES
        ? example.map(kept -> new Matching(side == Side.REQUEST ? body : kept, rules))
        : Optional.empty();
  }

  /**
   * Returns the example at a place; empty if it is left out.
   *
   * @param all the values at this place: one, or those of all items of lists
   * @param listed whether the place is in a list
   */
  private Optional<JsonNode> walk(
      String path, String name, List<JsonNode> all, Shape shape, boolean listed) {
    JsonNode first = all.get(0);
    if (first.isObject()) {
      return all.stream().allMatch(JsonNode::isObject)
          ? Optional.of(object(path, all, narrowed(all, shape), listed))
          : Optional.empty();
    }
    if (first.isArray()) {
      return all.stream().allMatch(JsonNode::isArray)
          ? Optional.of(list(path, name, all, narrowed(all, shape), listed))
          : Optional.empty();
    }
    return rule(name, first, shape)
        .map(
            rule -> {
              rules.set(path, rule);
              return first;
            });
  }

  private Optional<ObjectNode> rule(String name, JsonNode value, Shape shape) {
    if (side == Side.REQUEST) {
      return Optional.of(LeafRules.sent(name, value, shape));
    }
    return side == Side.REFUSAL && CODES.contains(name)
        ? Optional.of(LeafRules.same())
        : LeafRules.answered(name, value, shape);
  }

  private static Shape narrowed(List<JsonNode> all, Shape shape) {
    return Shapes.any(all.stream().map(shape::narrowed).toList());
  }

  private ObjectNode object(String path, List<JsonNode> all, Shape shape, boolean listed) {
    ObjectNode example = Json.object();
    for (Map.Entry<String, JsonNode> field : all.get(0).properties()) {
      String name = field.getKey();
      List<JsonNode> values = valuesOf(name, all);
      boolean inAll = values.size() == all.size();
      boolean requestId = side == Side.REFUSAL && name.equals("request_id");
      if (inAll && !requestId && rules.size() <= MAX_RULES) {
        Shape of = shape.field(name).orElse(Shape.OPEN);
        walk(path + step(name), name, values, of, listed)
            .ifPresent(kept -> example.set(name, kept));
      }
    }
    return example;
  }

  private static List<JsonNode> valuesOf(String name, List<JsonNode> all) {
    return all.stream().flatMap(one -> one.optional(name).stream()).toList();
  }

  private String step(String name) {
    if (PLAIN.matcher(name).matches()) {
      return "." + name;
    }
    writable = writable && name.indexOf('\'') < 0 && name.indexOf('\\') < 0 && !name.isEmpty();
    return "['" + name + "']";
  }

  /** Asks for one item at least if there was one, unless the list is in another list. */
  private ArrayNode list(
      String path, String name, List<JsonNode> all, Shape shape, boolean listed) {
    List<JsonNode> items = new ArrayList<>();
    all.forEach(list -> list.forEach(items::add));
    int documented = Facets.of(shape).number("minItems", 0);
    boolean filled = !listed && side != Side.REQUEST && !items.isEmpty();
    ObjectNode matcher = Matchers.of("type").put("min", Math.max(documented, filled ? 1 : 0));
    rules.set(path, Matchers.one(matcher));
    ArrayNode example = Json.object().putArray("items");
    if (!items.isEmpty()) {
      Shape of = shape.items().orElse(Shape.OPEN);
      walk(path + "[*]", name, items, of, true)
          .filter(kept -> !all.get(0).isEmpty())
          .ifPresent(example::add);
    }
    return example;
  }
}
