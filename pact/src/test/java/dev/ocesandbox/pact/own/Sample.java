// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.own;

import dev.ocesandbox.contracts.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request of samples.json, which shows how an operation answers.
 *
 * @param operation id of the operation
 * @param states provider states that come before it
 * @param refused code of the refusal; empty if it succeeds
 * @param account account that sends it
 * @param path values of path parameters
 * @param query query parameters
 * @param body JSON body; empty if it has none
 */
record Sample(
    String operation,
    List<String> states,
    String refused,
    String account,
    JsonNode path,
    JsonNode query,
    Optional<JsonNode> body) {

  /** Makes ids and times the same in every world. */
  private static final String BEGIN =
      "the world has scenario default, seed 1 and time 2026-01-15T00:00:00Z";

  static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    Json.resource(Sample.class, "samples.json").forEach(node -> samples.add(of(node)));
    return samples;
  }

  private static Sample of(JsonNode node) {
    List<String> states = new ArrayList<>(List.of(BEGIN));
    node.path("states").forEach(state -> states.add(state.asString()));
    return new Sample(
        node.path("operation").asString(),
        states,
        node.path("refused").asString(""),
        account(states),
        node.path("path"),
        node.path("query"),
        Optional.ofNullable(node.get("body")));
  }

  /** The account that the states name first sends the request, as when pacts are verified. */
  private static String account(List<String> states) {
    List<String> words = Arrays.asList(String.join(" ", states).split(" ", -1));
    int account = words.indexOf("account");
    return account < 0 ? "acme" : words.get(account + 1);
  }

  /** Replaces {@code {name}} in all texts. */
  static JsonNode filled(JsonNode value, Map<String, String> names) {
    if (value instanceof ObjectNode object) {
      ObjectNode copy = Json.object();
      object.properties().forEach(one -> copy.set(one.getKey(), filled(one.getValue(), names)));
      return copy;
    }
    if (value instanceof ArrayNode list) {
      ArrayNode copy = Json.object().arrayNode();
      list.forEach(one -> copy.add(filled(one, names)));
      return copy;
    }
    return value.isString() ? Json.object().stringNode(filled(value.asString(), names)) : value;
  }

  static String filled(String text, Map<String, String> names) {
    String filled = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      filled = filled.replace("{" + name.getKey() + "}", name.getValue());
    }
    if (filled.contains("{")) {
      throw new IllegalArgumentException(filled + " has a name that no state gives: " + names);
    }
    return filled;
  }

  /** Puts ids in place of the names that are one letter. */
  static String withIds(String state, Map<String, String> names) {
    return Arrays.stream(state.split(" ", -1))
        .map(word -> word.length() == 1 ? names.getOrDefault(word, word) : word)
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }
}
