// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.json.Json;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item of a list in an arrangement of format 1.
 *
 * @param account name of the account that the list belongs to
 * @param json the item
 * @param pointer location of the item in the file
 */
record FormatOneItem(String account, JsonNode json, JsonPointer pointer) {

  /** Creates a request at the time of this item, with its label. */
  ObjectNode request(String operation) {
    ObjectNode request = Json.object().put("at", json.path("at").asString("start"));
    if (json.has("label")) {
      request.set("label", json.get("label"));
    }
    return request.put("do", operation);
  }

  /** Returns the label of this item; derived from its location, with dots, if it has none. */
  String label() {
    return json.path("label").asString(pointer.toString().substring(1).replace('/', '.'));
  }

  /** Returns a reference to what this item creates. */
  String reference() {
    return "@" + label();
  }

  /** Copies those of the fields that this item has. */
  void copy(ObjectNode to, String... fields) {
    for (String field : fields) {
      if (json.has(field)) {
        to.set(field, json.get(field));
      }
    }
  }
}
