// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.coverage;

import dev.ocesandbox.contracts.Evidence;
import tools.jackson.databind.JsonNode;

/** Sums a report up in a line for terminals. */
public final class CoverageLine {

  private CoverageLine() {}

  /** Returns the line. */
  public static String of(JsonNode report) {
    JsonNode cost = report.path("cost");
    return "coverage: %s operations, %s parameters, %s order edges, %s error codes; %s; rests on %s"
        .formatted(
            ratio(report.path("totals").path(Measure.OPERATIONS.text())),
            ratio(report.path("totals").path(Measure.PARAMETERS.text())),
            ratio(report.path("diagrams").path(0)),
            ratio(report.path("totals").path(Measure.CODES.text())),
            cost(cost),
            counted(inferred(report), "inferred rule"));
  }

  /** Counts rules that nobody has documented; others have alternatives because sources differ. */
  private static long inferred(JsonNode report) {
    return report
        .path("guesses")
        .valueStream()
        .filter(guess -> guess.path("evidence").asString("").equals(Evidence.D.name()))
        .count();
  }

  static String cost(JsonNode cost) {
    return "these calls would have paid %s worth %s yuan, %s after refunds"
        .formatted(
            counted(cost.path("orders").asLong(), "order"),
            cost.path("paid").asString(),
            cost.path("net").asString());
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  static String ratio(JsonNode total) {
    return total.path("covered").asLong() + " of " + total.path("of").asLong();
  }
}
