// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.files;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A request and the response that a consumer expects.
 *
 * @param at its place in the file
 * @param description what the consumer calls it
 * @param states what the provider must have before
 * @param request the request
 * @param response the response
 */
public record Interaction(
    JsonPointer at, String description, List<State> states, Message request, Message response) {

  /** Returns what no other interaction of a pact may have, too: description and states. */
  public List<Object> key() {
    return List.of(
        description,
        states.stream().map(state -> Map.entry(state.name(), state.params())).toList());
  }

  /**
   * A provider state.
   *
   * @param name its words
   * @param params its parameters
   * @param at its place in the file
   */
  public record State(String name, Map<String, JsonNode> params, JsonPointer at) {}
}
