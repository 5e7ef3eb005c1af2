// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.coverage;

import dev.ocesandbox.contracts.Alternative;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Rule;
import dev.ocesandbox.contracts.json.Json;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes which inferred rules were applied, those with alternatives first. */
final class GuessReport {

  private static final Pattern KEY = Pattern.compile("([A-Za-z0-9]+)\\|GUESS\\|([a-z0-9.-]+)");

  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, Set<String>> operations = new TreeMap<>();

  static ArrayNode of(Contracts contracts, Map<String, Long> sums) {
    GuessReport report = new GuessReport();
    sums.forEach(report::add);
    ArrayNode rows = Json.object().putArray("guesses");
    contracts.rules().all().stream()
        .filter(rule -> report.counts.containsKey(rule.id()))
        .sorted(Comparator.comparing(rule -> rule.alternatives().isEmpty()))
        .forEach(rule -> rows.add(report.row(rule)));
    return rows;
  }

  private void add(String key, long count) {
    Matcher parts = KEY.matcher(key);
    if (parts.matches()) {
      counts.merge(parts.group(2), count, Long::sum);
      operations.computeIfAbsent(parts.group(2), rule -> new TreeSet<>()).add(parts.group(1));
    }
  }

  private ObjectNode row(Rule rule) {
    ObjectNode node =
        Json.object()
            .put("rule", rule.id())
            .put("en", rule.statement().en())
            .put("zh", rule.statement().zh())
            .put("evidence", rule.evidence().name())
            .put("count", counts.getOrDefault(rule.id(), 0L));
    ArrayNode names = node.putArray("operations");
    operations.getOrDefault(rule.id(), Set.of()).forEach(names::add);
    ArrayNode alternatives = node.putArray("alternatives");
    for (Alternative one : rule.alternatives()) {
      alternatives
          .addObject()
          .put("name", one.name())
          .put("default", one.isStandard())
          .put("en", one.statement().en())
          .put("zh", one.statement().zh());
    }
    return node;
  }
}
