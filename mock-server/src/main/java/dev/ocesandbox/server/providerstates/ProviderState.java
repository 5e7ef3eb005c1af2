// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A provider state of a pact.
 *
 * @param name the sentence
 * @param params parameters by name
 */
public record ProviderState(String name, ObjectNode params) {

  /** Returns the state as pacts write it. */
  public ObjectNode json() {
    ObjectNode node = Json.object().put("name", name);
    node.set("params", params);
    return node;
  }
}
