// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes how books differ from a bill. */
final class ReconciliationJson {

  private ReconciliationJson() {}

  static ObjectNode of(Cycle cycle, Reconciliation result, Language language) {
    ObjectNode body = Json.object().put("month", cycle.toString()).put("agree", result.agrees());
    amounts(body.putArray("missing"), result.missing());
    amounts(body.putArray("extra"), result.extra());
    ArrayNode different = body.putArray("different");
    for (Mismatch one : result.different()) {
      different
          .addObject()
          .put("id", one.id())
          .put("theirs", one.theirs())
          .put("ours", one.ours())
          .put("why", language.of(one.why()));
    }
    return body;
  }

  private static void amounts(ArrayNode list, List<BookedAmount> amounts) {
    amounts.forEach(one -> list.addObject().put("id", one.id()).put("amount", one.amount()));
  }
}
