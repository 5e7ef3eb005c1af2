// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.files;

import dev.ocesandbox.pact.files.Interaction.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Reads one interaction over HTTP. */
final class InteractionReader {

  /** The type that version 4 gives to requests over HTTP; earlier versions have no types. */
  static final String HTTP = "Synchronous/HTTP";

  private InteractionReader() {}

  static Interaction read(JsonNode node, JsonPointer at, boolean v4) {
    return new Interaction(
        at,
        node.path("description").asString(""),
        states(node, at),
        message(node.path("request"), at.appendProperty("request"), v4),
        message(node.path("response"), at.appendProperty("response"), v4));
  }

  /** Version 1 has provider_state, version 2 providerState, later ones a list with parameters. */
  private static List<State> states(JsonNode node, JsonPointer at) {
    List<State> states = new ArrayList<>();
    for (String key : List.of("providerState", "provider_state", "providerStates")) {
      JsonNode value = node.path(key);
      JsonPointer place = at.appendProperty(key);
      if (value.isString() && !value.asString().isBlank()) {
        states.add(new State(value.asString(), Map.of(), place));
      }
      for (int i = 0; i < (value.isArray() ? value.size() : 0); i++) {
        states.add(state(value.get(i), place.appendIndex(i)));
      }
    }
    return states;
  }

  private static State state(JsonNode node, JsonPointer at) {
    Map<String, JsonNode> params = new LinkedHashMap<>();
    node.path("params").properties().forEach(one -> params.put(one.getKey(), one.getValue()));
    String name = node.isString() ? node.asString() : node.path("name").asString("");
    return new State(name, params, node.has("name") ? at.appendProperty("name") : at);
  }

  private static Message message(JsonNode node, JsonPointer at, boolean v4) {
    Map<String, List<Located>> headers = texts(node.path("headers"), at.appendProperty("headers"));
    return new Message(
        at,
        text(node, "method", at, "GET"),
        text(node, "path", at, ""),
        text(node, "status", at, "200"),
        QueryText.of(node.path("query"), at.appendProperty("query")),
        headers,
        BodyReader.read(node, at, headers, v4),
        RuleReader.read(node, at));
  }

  /** A method and a status that are not there have the values that Pact itself gives them. */
  private static Located text(JsonNode node, String key, JsonPointer at, String absent) {
    JsonNode value = node.path(key);
    if (!node.has(key)) {
      return new Located(absent, at);
    }
    return new Located(
        value.isContainer() ? value.toString() : value.asString(""), at.appendProperty(key));
  }

  /** Reads an object whose values are texts or lists of texts. */
  static Map<String, List<Located>> texts(JsonNode node, JsonPointer at) {
    Map<String, List<Located>> texts = new LinkedHashMap<>();
    node.properties()
        .forEach(
            one -> texts.put(one.getKey(), list(one.getValue(), at.appendProperty(one.getKey()))));
    return texts;
  }

  private static List<Located> list(JsonNode value, JsonPointer at) {
    List<Located> texts = new ArrayList<>();
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        texts.add(new Located(value.get(i).asString(""), at.appendIndex(i)));
      }
    } else {
      texts.add(new Located(value.asString(""), at));
    }
    return texts;
  }
}
