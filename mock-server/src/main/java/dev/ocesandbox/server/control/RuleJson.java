// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Alternative;
import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Rule;
import dev.ocesandbox.contracts.Rules;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.Guesses;
import dev.ocesandbox.server.world.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes rules with their statement in both languages, evidence and source. */
final class RuleJson {

  private final Rules rules;

  RuleJson(Rules rules) {
    this.rules = rules;
  }

  /** Writes a rule that was applied. */
  ObjectNode applied(String id) {
    Rule rule = rules.find(id);
    ObjectNode node =
        Json.object()
            .put("id", id)
            .put("kind", rule.kind().toLowerCase(Locale.ROOT))
            .put("en", rule.statement().en())
            .put("zh", rule.statement().zh())
            .put("evidence", rule.evidence().name());
    if (!rule.source().isEmpty()) {
      node.put("source", rule.source());
    }
    return node;
  }

  /** Writes a rule that was applied, as a world with these guesses reads it. */
  ObjectNode applied(String id, Guesses guesses) {
    ObjectNode node = applied(id);
    List<Alternative> alternatives = rules.find(id).alternatives();
    if (alternatives.isEmpty()) {
      return node;
    }
    Bilingual doubt = rules.find(id).doubt();
    if (doubt != null) {
      node.set("doubt", text(doubt));
    }
    ArrayNode all = node.putArray("alternatives");
    for (Alternative one : alternatives) {
      boolean chosen = guesses.is(id, one.name());
      all.add(text(one.statement()).put("name", one.name()).put("chosen", chosen));
      if (chosen) {
        node.setAll(text(one.statement()));
      }
    }
    return node;
  }

  /**
   * Writes a rule that refused a request, whose secrets are masked, with the error code and message
   * of the response.
   */
  ObjectNode refused(Refusal refusal, Guesses guesses) {
    ObjectNode node = applied(refusal.rule(), guesses);
    rules
        .wording(refusal.rule(), refusal.arguments())
        .ifPresent(
            wording ->
                node.put("code", wording.error().code()).set("message", text(wording.text())));
    ObjectNode arguments = node.putObject("arguments");
    refusal.arguments().entrySet().stream()
        .filter(argument -> !argument.getKey().endsWith(".zh"))
        .sorted(Map.Entry.comparingByKey())
        .forEach(a -> arguments.put(a.getKey(), a.getValue()));
    String because = refusal.arguments().get("because");
    if (because != null) {
      node.set("because", applied(because));
    }
    return node;
  }

  static ObjectNode text(Bilingual text) {
    return Json.object().put("en", text.en()).put("zh", text.zh());
  }
}
