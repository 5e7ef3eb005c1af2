// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.files.LocatedJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sorts the requests of an arrangement by time. Requests of the same time keep their order. */
final class SeedTimeline {

  /** Location of the arrangement in a scenario file. */
  static final JsonPointer ARRANGE = JsonPointer.empty().appendProperty("arrange");

  private SeedTimeline() {}

  /**
   * Returns the requests of an arrangement for a world that starts at {@code start}.
   *
   * @throws InvalidFile if a request is later than the start
   */
  static List<SeedAction> of(JsonNode arrange, LocatedJson lines, Instant start) {
    List<SeedAction> actions = new ArrayList<>();
    for (int i = 0; i < arrange.size(); i++) {
      SeedAction action = action(arrange.path(i), ARRANGE.appendIndex(i), start);
      if (action.at().isAfter(start)) {
        Bilingual reason =
            new Bilingual("comes at {at}, after the start at {start}", "的时间是{at}，晚于开始时间{start}")
                .with(Map.of("at", action.at().toString(), "start", start.toString()));
        throw new InvalidFile(List.of(lines.problem(action.pointer(), reason)));
      }
      actions.add(action);
    }
    return actions.stream().sorted(Comparator.comparing(SeedAction::at)).toList();
  }

  private static SeedAction action(JsonNode json, JsonPointer pointer, Instant start) {
    return new SeedAction(
        pointer,
        RelativeTime.parse(json.path("at").asString("start")).orElse(RelativeTime.START).at(start),
        json.path("label").asString(""),
        json.path("do").asString(),
        json.has("as") ? json.path("as").asString() : null,
        json.get("parameters") instanceof ObjectNode parameters ? parameters : Json.object(),
        json.get("body"));
  }
}
