// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Alternative;
import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Rule;
import dev.ocesandbox.contracts.Rules;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import java.util.Comparator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the rules that a world can choose to read otherwise. */
final class GuessControl {

  private final Rules rules;

  GuessControl(Rules rules) {
    this.rules = rules;
  }

  Outcome list(DirectCall call) {
    ArrayNode all = Json.object().putArray("guesses");
    rules.withAlternatives().forEach(id -> all.add(guess(rules.find(id))));
    return Outcome.done(Answer.ok(all));
  }

  private static ObjectNode guess(Rule rule) {
    Bilingual doubt = rule.doubt() == null ? rule.statement() : rule.doubt();
    ObjectNode node =
        Json.object()
            .put("rule", rule.id())
            .put("evidence", rule.evidence().name())
            .put("source", rule.source());
    node.set("doubt", RuleJson.text(doubt));
    ArrayNode alternatives = node.putArray("alternatives");
    rule.alternatives().stream()
        .sorted(Comparator.comparing(Alternative::isStandard).reversed())
        .forEach(one -> alternatives.add(RuleJson.text(one.statement()).put("name", one.name())));
    return node;
  }
}
