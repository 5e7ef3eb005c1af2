// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Rule;
import dev.ocesandbox.contracts.Rules;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.text.Language;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the derivation of an amount with the evidence of its rules. */
final class AmountJson {

  private static final Rules RULES = Contracts.load().rules();

  private AmountJson() {}

  static ObjectNode of(String id, Explained found, Language language) {
    ObjectNode body = Json.object().put("id", id).put("amount", found.amount());
    steps(body.putArray("steps"), found.steps(), language);
    return body;
  }

  private static void steps(ArrayNode list, List<Step> steps, Language language) {
    for (Step step : steps) {
      Rule rule = RULES.find(step.rule());
      ObjectNode node =
          list.addObject()
              .put("what", language.of(step.what()))
              .put("value", step.value())
              .put("rule", rule.id())
              .put("evidence", rule.evidence().name())
              .put("source", rule.source());
      steps(node.putArray("from"), step.from(), language);
    }
  }
}
