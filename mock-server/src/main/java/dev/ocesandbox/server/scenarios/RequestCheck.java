// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.gateway.commands.SeedCommands;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks the requests of an arrangement against their contracts before the first one is run, so
 * that all problems are reported at once. References are checked when their request is run.
 */
final class RequestCheck {

  /** An arbitrary start, because only the format of times is checked. */
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private RequestCheck() {}

  /** Returns the problems of the requests; none if the scenario has a saved state instead. */
  static List<FileProblem> problems(Scenario scenario, SeedCommands commands) {
    List<FileProblem> problems = new ArrayList<>();
    JsonNode arrange = scenario.arrange();
    for (int i = 0; i < arrange.size() && scenario.state() == null; i++) {
      JsonPointer pointer = SeedTimeline.ARRANGE.appendIndex(i);
      commands
          .problem(request(arrange.path(i)))
          .filter(problem -> !SeedValues.isReference(problem.value()))
          .ifPresent(
              problem ->
                  problems.add(
                      scenario
                          .lines()
                          .problem(
                              pointer,
                              new Bilingual(
                                  problem.toString(),
                                  problem.field() + ": " + problem.chinese()))));
    }
    return problems;
  }

  private static SeedCommands.Request request(JsonNode json) {
    SeedValues values = new SeedValues(START);
    JsonNode body = json.get("body");
    return new SeedCommands.Request(
        json.path("do").asString(),
        json.has("label"),
        json.has("as") ? json.path("as").asString() : null,
        START,
        json.get("parameters") instanceof ObjectNode parameters
            ? parameters
            : ((ObjectNode) json).objectNode(),
        body == null ? null : values.timed(body),
        false);
  }
}
