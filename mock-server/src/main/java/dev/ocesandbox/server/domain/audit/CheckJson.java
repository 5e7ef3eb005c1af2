// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the result of a check. */
final class CheckJson {

  private CheckJson() {}

  static ObjectNode of(Cycle cycle, List<Difference> found) {
    ObjectNode body = Json.object().put("month", cycle.toString()).put("agree", found.isEmpty());
    ArrayNode differences = body.putArray("differences");
    found.forEach(
        one ->
            differences
                .addObject()
                .put("account", one.account())
                .put("one", one.one())
                .put("other", one.other())
                .put("what", one.what())
                .put("one_amount", one.oneAmount())
                .put("other_amount", one.otherAmount()));
    return body;
  }
}
