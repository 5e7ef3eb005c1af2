// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Renames schemas so that the documents of several rooms can be merged. A name that two rooms use
 * for different schemas is prefixed with the room: {@code OrderId} of orders becomes {@code
 * OrdersOrderId}.
 */
final class ComponentNames {

  private static final String PREFIX = "#/components/schemas/";

  private final Contracts contracts;
  private final Set<String> clashing;

  ComponentNames(Contracts contracts, List<String> rooms) {
    this.contracts = contracts;
    this.clashing = clashing(contracts, rooms);
  }

  private static Set<String> clashing(Contracts contracts, List<String> rooms) {
    Map<String, JsonNode> known = new HashMap<>();
    Set<String> clashing = new HashSet<>();
    for (String room : rooms) {
      schemas(contracts.openApi(room))
          .properties()
          .forEach(
              schema -> {
                JsonNode other = known.putIfAbsent(schema.getKey(), schema.getValue());
                if (other != null && !isSame(other, schema.getValue())) {
                  clashing.add(schema.getKey());
                }
              });
    }
    return clashing;
  }

  /** Equal schemas with references are not the same, because each room has its own components. */
  private static boolean isSame(JsonNode one, JsonNode other) {
    return one.equals(other) && one.findValue("$ref") == null;
  }

  private static JsonNode schemas(JsonNode document) {
    return document.path("components").path("schemas");
  }

  /** Returns a copy of the document of a room in which no schema has the name of another room's. */
  JsonNode renamed(String room) {
    JsonNode document = contracts.openApi(room).deepCopy();
    rewrite(document, room);
    ObjectNode schemas = ((ObjectNode) document).withObject("/components/schemas");
    for (String name : List.copyOf(schemas.propertyNames())) {
      if (clashing.contains(name)) {
        schemas.set(name(room, name), schemas.remove(name));
      }
    }
    return document;
  }

  private void rewrite(JsonNode node, String room) {
    if (node instanceof ObjectNode object && object.path("$ref").asString("").startsWith(PREFIX)) {
      String name = object.path("$ref").asString().substring(PREFIX.length());
      object.put("$ref", PREFIX + (clashing.contains(name) ? name(room, name) : name));
    }
    node.forEach(child -> rewrite(child, room));
  }

  private static String name(String room, String name) {
    return room.substring(0, 1).toUpperCase(Locale.ROOT) + room.substring(1) + name;
  }
}
