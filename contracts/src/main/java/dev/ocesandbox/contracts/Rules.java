// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The catalogue of rules. */
public final class Rules {

  private final Map<String, Rule> byId = new LinkedHashMap<>();

  Rules(JsonNode list, Errors errors) {
    for (JsonNode item : list) {
      Rule rule = Rule.of(item, errors);
      if (byId.put(rule.id(), rule) != null) {
        throw new IllegalStateException("Rule " + rule.id() + " stands twice in the catalogue");
      }
    }
  }

  /** Returns every rule, in the order of the files. */
  public Collection<Rule> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** Returns a rule by id; an unknown id is a fault of the code that names it. */
  public Rule find(String id) {
    Rule rule = byId.get(id);
    if (rule == null) {
      throw new IllegalStateException("No rule " + id + " in the contracts");
    }
    return rule;
  }
}
