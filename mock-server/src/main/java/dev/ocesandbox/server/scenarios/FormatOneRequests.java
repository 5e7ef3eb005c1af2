// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.files.LocatedJson;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The requests that an arrangement of format 1 is converted into. Not thread-safe. */
final class FormatOneRequests {

  private final LocatedJson lines;
  private final ArrayNode requests = Json.object().arrayNode();

  FormatOneRequests(LocatedJson lines) {
    this.lines = lines;
  }

  /** Adds a request that was converted from the value at {@code source}. */
  void add(ObjectNode request, JsonPointer source) {
    lines.convert(source, SeedTimeline.ARRANGE.appendIndex(requests.size()));
    requests.add(request);
  }

  ArrayNode array() {
    return requests;
  }
}
