// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.coverage;

import dev.ocesandbox.contracts.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** How many things there are of each kind, and how many of them were covered. */
final class Covered {

  private final Map<String, int[]> byKind = new LinkedHashMap<>();

  Covered() {
    for (Measure measure : Measure.values()) {
      byKind.put(measure.text(), new int[2]);
    }
  }

  void add(Measure measure, boolean covered) {
    int[] counts = byKind.getOrDefault(measure.text(), new int[2]);
    counts[0] += covered ? 1 : 0;
    counts[1]++;
  }

  ObjectNode json() {
    ObjectNode node = Json.object();
    byKind.forEach(
        (name, counts) -> node.putObject(name).put("covered", counts[0]).put("of", counts[1]));
    return node;
  }
}
