// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The world as an act finds it.
 *
 * @param world settled to now
 * @param now when the act happens
 * @param ids of what earlier acts made, by label
 */
record Stage(World world, Instant now, Map<String, String> ids) {

  String id(String label) {
    String id = ids.get(label);
    if (id == null) {
      throw new IllegalArgumentException("happens before there is " + label);
    }
    return id;
  }

  List<String> ids(JsonNode labels) {
    return labels.valueStream().map(label -> id(label.asString())).toList();
  }
}
