// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.coverage;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.coverage.Item;
import dev.ocesandbox.server.gateway.coverage.Item.Kind;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was used of one operation. */
final class OperationReport {

  private final Universe universe;
  private final Operation operation;
  private final Map<String, Long> sums;
  private final Covered covered;
  private final List<Item> items;

  private OperationReport(
      Universe universe, Operation operation, Map<String, Long> sums, Covered covered) {
    this.universe = universe;
    this.operation = operation;
    this.sums = sums;
    this.covered = covered;
    this.items = universe.surfaces().items(operation);
  }

  static ObjectNode of(
      Universe universe, Operation operation, Map<String, Long> sums, Covered covered) {
    return new OperationReport(universe, operation, sums, covered).row();
  }

  private ObjectNode row() {
    long succeeded = sum(Kind.SUCCEEDED);
    long refused = sum(Kind.REFUSED);
    covered.add(Measure.OPERATIONS, succeeded > 0);
    String result = succeeded > 0 ? "succeeded" : refused > 0 ? "refused" : "never";
    ObjectNode node =
        Json.object()
            .put("operation", operation.id())
            .put("room", operation.room())
            .put("summary", operation.summary())
            .put("result", result)
            .put("succeeded", succeeded)
            .put("refused", refused);
    if (succeeded + refused > 0) {
      details(node);
    }
    return node;
  }

  private void details(ObjectNode node) {
    var parameters = node.putArray("parameters");
    var values = node.putArray("values");
    var answers = node.putArray("answers");
    var codes = node.putArray("codes");
    for (Item item : items) {
      long count = sums.getOrDefault(item.key(), 0L);
      switch (item.kind()) {
        case PARAMETER, FIELD -> {
          covered.add(Measure.PARAMETERS, count > 0);
          parameters
              .addObject()
              .put("name", item.name())
              .put("in", item.kind() == Kind.FIELD ? "body" : "parameters")
              .put("count", count);
        }
        case VALUE -> {
          covered.add(Measure.ENUMS, count > 0);
          values.add(value(item, count));
        }
        case ANSWER -> {
          covered.add(Measure.ANSWERS, count > 0);
          answers.add(value(item, count));
        }
        case CODE -> {
          covered.add(Measure.CODES, count > 0);
          codes.add(code(item, count));
        }
        case SUCCEEDED, REFUSED, MORE, BEYOND -> {}
      }
    }
    pages(node);
  }

  private static ObjectNode value(Item item, long count) {
    return Json.object()
        .put("name", item.name())
        .put("value", item.value())
        .put("meaning", item.meaning())
        .put("count", count);
  }

  private ObjectNode code(Item item, long count) {
    ObjectNode node = Json.object().put("code", item.name()).put("count", count);
    universe
        .contracts()
        .errors()
        .named(item.name())
        .ifPresent(error -> node.put("en", error.text().en()).put("zh", error.text().zh()));
    return node;
  }

  private void pages(ObjectNode node) {
    if (operation.paging() == null) {
      return;
    }
    long more = sum(Kind.MORE);
    long beyond = sum(Kind.BEYOND);
    if (more > 0 || beyond > 0) {
      covered.add(Measure.PAGES, beyond > 0);
    }
    node.putObject("pages").put("first_of_several", more).put("later", beyond);
  }

  private long sum(Kind kind) {
    return sums.getOrDefault(new Item(operation.id(), kind, "", "", "").key(), 0L);
  }
}
