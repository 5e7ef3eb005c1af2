// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.contracts.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files that differ from a good one in one place: a field is missing, there twice, of another type,
 * out of its range, or refers to something that is not there or to something else.
 */
final class Mutations {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode file;
  private final int samples;

  /** Values by the name of the field that they stand in, to put one in the place of another. */
  private final Map<String, List<JsonNode>> values = new HashMap<>();

  /** Places by what they are: the same field of any record of a list. */
  private final Map<String, List<JsonPointer>> places = new LinkedHashMap<>();

  /** A change of a value; a missing node takes the value away. */
  record Change(String name, UnaryOperator<JsonNode> by) {}

  /** A change of the value at a place. */
  record Planned(JsonPointer place, Change change) {
    @Override
    public String toString() {
      return change.name() + " at " + place;
    }
  }

  /**
   * Finds the places of a file.
   *
   * @param samples how many of the places that are alike are changed
   */
  Mutations(JsonNode file, int samples) {
    this.file = file;
    this.samples = samples;
    walk(file, JsonPointer.empty(), "", "");
  }

  private void walk(JsonNode node, JsonPointer at, String shape, String field) {
    places.computeIfAbsent(shape, any -> new ArrayList<>()).add(at);
    if (node.isValueNode()) {
      values.computeIfAbsent(field, any -> new ArrayList<>()).add(node);
    }
    node.properties()
        .forEach(
            one ->
                walk(
                    one.getValue(),
                    at.appendProperty(one.getKey()),
                    shape + "/" + one.getKey(),
                    one.getKey()));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(node.path(i), at.appendIndex(i), shape + "/*", field);
    }
  }

  /** Returns the changes, shuffled by a seed. */
  List<Planned> plan(long seed) {
    Random random = new Random(seed);
    List<Planned> plan = new ArrayList<>();
    for (List<JsonPointer> alike : places.values()) {
      List<JsonPointer> chosen = new ArrayList<>(alike);
      Collections.shuffle(chosen, random);
      chosen.stream()
          .limit(samples)
          .filter(place -> !place.matches())
          .forEach(
              place ->
                  changes(file.at(place), place)
                      .forEach(change -> plan.add(new Planned(place, change))));
    }
    Collections.shuffle(plan, random);
    return plan;
  }

  /** Returns the file with a change. */
  byte[] changed(Planned planned) {
    JsonPointer place = planned.place();
    Change change = planned.change();
    JsonNode copy = file.deepCopy();
    JsonNode parent = copy.at(place.head());
    JsonNode changed = change.by().apply(copy.at(place));
    if (parent instanceof ObjectNode object) {
      String name = place.last().getMatchingProperty();
      if (changed.isMissingNode()) {
        object.remove(name);
      } else {
        object.set(name, changed);
      }
    } else if (parent instanceof ArrayNode list) {
      int index = place.last().getMatchingIndex();
      if (changed.isMissingNode()) {
        list.remove(index);
      } else if (change.name().equals("twice")) {
        list.insert(index, changed);
      } else {
        list.set(index, changed);
      }
    }
    return Json.bytes(copy);
  }

  private static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() > 60 ? text.substring(0, 60) : text;
  }

  private List<Change> changes(JsonNode node, JsonPointer place) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change("without", old -> NODES.missingNode()));
    changes.add(to("null", NODES.nullNode()));
    changes.add(to("list", Json.object().arrayNode()));
    changes.add(to("object", Json.object()));
    if (place.last().mayMatchElement()) {
      changes.add(new Change("twice", JsonNode::deepCopy));
    }
    if (node.isString()) {
      texts(node.asString()).forEach(text -> changes.add(to("text", NODES.stringNode(text))));
      changes.add(to("number", NODES.numberNode(7)));
    }
    if (node.isNumber()) {
      for (long number :
          new long[] {
            0,
            -1,
            1,
            node.asLong() + 1,
            node.asLong() - 1,
            99,
            1_000_000_000,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            Long.MIN_VALUE
          }) {
        changes.add(to("number", NODES.numberNode(number)));
      }
      changes.add(to("text", NODES.stringNode("1")));
      changes.add(to("decimal", NODES.numberNode(new BigDecimal("1.5"))));
    }
    if (node.isBoolean()) {
      changes.add(to("flipped", NODES.booleanNode(!node.asBoolean())));
    }
    if (node.isNull()) {
      List.of("x", "2020-01-01T00:00:00Z", "1.00", "0")
          .forEach(text -> changes.add(to("text", NODES.stringNode(text))));
      changes.add(to("number", NODES.numberNode(3)));
    }
    if (node.isValueNode()) {
      others(node, place).forEach(other -> changes.add(to("other", other)));
    }
    return changes;
  }

  /** Values of fields of the same name. */
  private List<JsonNode> others(JsonNode node, JsonPointer place) {
    JsonPointer named = place;
    while (named.last().mayMatchElement()) {
      named = named.head();
    }
    return values.getOrDefault(named.last().getMatchingProperty(), List.of()).stream()
        .filter(other -> !other.equals(node))
        .distinct()
        .limit(8)
        .toList();
  }

  private static Change to(String name, JsonNode value) {
    return new Change(name + " " + shown(value), old -> value);
  }

  private static List<String> texts(String old) {
    List<String> texts =
        new ArrayList<>(
            List.of("", "x", "nobody", "-1", "0", " ", "\u0000", "\ud800", old + "x", "行"));
    if (old.matches("\\d{4}-.*Z")) {
      texts.addAll(
          List.of(
              "0001-01-01T00:00:00Z",
              "-0001-01-01T00:00:00Z",
              "9999-12-30T00:00:00Z",
              "9999-12-31T23:59:59Z",
              "+1000000000-12-31T23:59:59.999999999Z",
              "1970-01-01T00:00:00Z",
              "2026-06-30T12:34:56.789Z",
              "2027-06-30T00:00:00Z",
              "2030-02-28T15:59:59Z"));
    }
    if (old.matches("-?\\d+(\\.\\d+)?")) {
      texts.addAll(
          List.of("0.00", "-5.00", "0.01", "1000000000000", "999999999999.99", "12.345", "1E400"));
    }
    if (old.matches("[A-Z_]+")) {
      texts.add("OTHER");
    }
    if (old.matches("[0-9a-z]{32}")) {
      texts.add("0".repeat(32));
    }
    return texts;
  }
}
