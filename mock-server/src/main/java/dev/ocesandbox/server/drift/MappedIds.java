// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.json.Json;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which id of the sandbox stands for which recorded one. Two answers to the same request say so:
 * what stands at the same place in both means the same. Not thread-safe.
 */
final class MappedIds {

  private static final int MOST = 100_000;

  private final Map<String, String> ids = new HashMap<>();

  /** Learns from two answers to the same request. */
  void learn(@Nullable JsonNode recorded, @Nullable JsonNode sandbox) {
    if (recorded != null && sandbox != null) {
      learn("", recorded, sandbox);
    }
  }

  private void learn(String name, JsonNode recorded, JsonNode sandbox) {
    if (recorded.isString() && sandbox.isString()) {
      boolean usable =
          PersonalData.isPersonal(name)
              && !recorded.asString().isEmpty()
              && !sandbox.asString().isEmpty();
      if (usable && ids.size() < MOST) {
        ids.putIfAbsent(recorded.asString(), sandbox.asString());
      }
    } else if (recorded.isObject()) {
      recorded
          .properties()
          .forEach(field -> learn(field.getKey(), field.getValue(), sandbox.path(field.getKey())));
    } else if (recorded.isArray()) {
      for (int i = 0; i < recorded.size() && i < sandbox.size(); i++) {
        learn(name, recorded.get(i), sandbox.get(i));
      }
    }
  }

  /** Returns the text that stands for a recorded one in the sandbox; itself if none is known. */
  String of(String recorded) {
    return ids.getOrDefault(recorded, recorded);
  }

  /** Returns whether a value of a request is an id that no answer has explained. */
  boolean isUnknown(String name, String recorded) {
    return PersonalData.isPersonal(name) && !ids.containsKey(recorded);
  }

  /** Returns a copy of a body with the ids of the sandbox. */
  JsonNode of(JsonNode body) {
    if (body instanceof ObjectNode object) {
      ObjectNode copy = Json.object();
      object.properties().forEach(field -> copy.set(field.getKey(), of(field.getValue())));
      return copy;
    }
    if (body instanceof ArrayNode array) {
      ArrayNode copy = Json.object().arrayNode();
      array.forEach(item -> copy.add(of(item)));
      return copy;
    }
    return body.isString() ? Json.object().stringNode(of(body.asString())) : body;
  }

  /** Returns whether a body holds an id that no answer has explained. */
  boolean hasUnknown(String name, JsonNode body) {
    if (body.isContainer()) {
      return body.isArray()
          ? body.valueStream().anyMatch(item -> hasUnknown(name, item))
          : body.properties().stream()
              .anyMatch(field -> hasUnknown(field.getKey(), field.getValue()));
    }
    return body.isString() && isUnknown(name, body.asString());
  }
}
