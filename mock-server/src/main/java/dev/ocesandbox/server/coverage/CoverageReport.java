// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.coverage;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.coverage.Keys;
import dev.ocesandbox.server.world.Diagram;
import dev.ocesandbox.server.world.Walks.Walk;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes as JSON what clients have used of all that they could use. */
public final class CoverageReport {

  private final Universe universe;
  private final Tally tally;
  private final Map<String, Long> sums;
  private final Covered covered = new Covered();

  private CoverageReport(Universe universe, Tally tally) {
    this.universe = universe;
    this.tally = tally;
    this.sums = tally.sums();
  }

  /** Returns the report on a tally. It holds the tally, so that reports can be added. */
  public static ObjectNode of(Universe universe, Tally tally) {
    return new CoverageReport(universe, tally).report();
  }

  /** Returns only the consumers and the counts of a report, which takes much less time. */
  public static ObjectNode countsOf(Tally tally) {
    ObjectNode node = head(tally);
    node.set("counts", tally.json());
    return node;
  }

  private static ObjectNode head(Tally tally) {
    ObjectNode node = Json.object().put("format", Tally.FORMAT);
    ArrayNode consumers = node.putArray("consumers");
    tally.byConsumer().keySet().forEach(consumers::add);
    return node;
  }

  private ObjectNode report() {
    ObjectNode node = head(tally);
    ArrayNode operations = Json.object().putArray("operations");
    for (Operation operation : universe.surfaces().operations()) {
      operations.add(OperationReport.of(universe, operation, sums, covered));
    }
    ArrayNode edges = edges();
    ArrayNode faults = faults();
    node.set("totals", covered.json());
    node.set("diagrams", diagrams(edges));
    node.set("cost", CostReport.of(sums));
    node.set("guesses", GuessReport.of(universe.contracts(), sums));
    node.set("operations", operations);
    node.set("edges", edges);
    node.set("faults", faults);
    node.set("counts", tally.json());
    return node;
  }

  private ArrayNode edges() {
    ArrayNode rows = Json.object().putArray("edges");
    for (Diagram diagram : universe.diagrams()) {
      for (Diagram.Edge edge : diagram.edges()) {
        long count = count(Keys.edge(new Walk(diagram.name(), edge.from(), edge.to())));
        covered.add(Measure.EDGES, count > 0);
        rows.addObject()
            .put("diagram", diagram.name())
            .put("from", edge.from())
            .put("from_name", nameOf(diagram, edge.from()))
            .put("to", edge.to())
            .put("to_name", nameOf(diagram, edge.to()))
            .put("cause", edge.cause())
            .put("count", count);
      }
    }
    return rows;
  }

  private static String nameOf(Diagram diagram, int code) {
    return diagram.states().stream()
        .filter(state -> state.code() == code)
        .findFirst()
        .map(Diagram.State::name)
        .orElse("");
  }

  private ArrayNode diagrams(ArrayNode edges) {
    ArrayNode rows = Json.object().putArray("diagrams");
    for (Diagram diagram : universe.diagrams()) {
      long walked =
          edges
              .valueStream()
              .filter(edge -> edge.path("diagram").asString().equals(diagram.name()))
              .filter(edge -> edge.path("count").asLong() > 0)
              .count();
      rows.addObject()
          .put("name", diagram.name())
          .put("covered", walked)
          .put("of", diagram.edges().size());
    }
    return rows;
  }

  private ArrayNode faults() {
    ArrayNode rows = Json.object().putArray("faults");
    for (String kind : universe.faults()) {
      long count = count(Keys.fault(kind));
      covered.add(Measure.FAULTS, count > 0);
      rows.addObject().put("kind", kind).put("count", count);
    }
    return rows;
  }

  private long count(String key) {
    return sums.getOrDefault(key, 0L);
  }
}
