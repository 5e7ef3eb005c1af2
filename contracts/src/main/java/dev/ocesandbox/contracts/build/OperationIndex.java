// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.build;

import dev.ocesandbox.contracts.Callers;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Collects what routing needs to know of each operation, so that a start reads no schemas. */
final class OperationIndex {

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "patch", "head");

  /** Fields of the notes, which are read when they are needed. */
  private static final List<String> NOTES =
      List.of("summary", "state", "evidence", "source", "model", "errors", "unverified");

  private final ArrayNode entries = Json.object().arrayNode();
  private final ArrayNode notes = Json.object().arrayNode();

  ArrayNode entries() {
    return entries;
  }

  ArrayNode notes() {
    return notes;
  }

  /**
   * Adds the operations of a room.
   *
   * @throws IllegalArgumentException if an operation names an unknown family, unknown callers, or a
   *     field in x-creates that its answer does not have
   */
  void add(RoomApi api) {
    api.files().forEach((file, part) -> add(api, file, part.path("paths")));
  }

  private void add(RoomApi api, String file, JsonNode paths) {
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (String method : METHODS) {
        JsonNode operation = path.getValue().get(method);
        if (operation != null) {
          checkText(file, operation, "x-family", ErrorFamily::of);
          checkText(file, operation, "x-callers", Callers::of);
          checkCreates(file, operation, api.document());
          ObjectNode all = entry(api.room(), path.getKey(), method, operation);
          notes.add(all.deepCopy().retain(Stream.concat(Stream.of("id"), NOTES.stream()).toList()));
          entries.add(all.remove(NOTES));
        }
      }
    }
  }

  private static ObjectNode entry(String room, String path, String method, JsonNode operation) {
    ObjectNode entry = Json.object();
    entry.put("room", room);
    entry.put("path", path);
    entry.put("method", method.toUpperCase(Locale.ROOT));
    entry.put("id", operation.path("operationId").asString());
    entry.put("summary", operation.path("summary").asString(""));
    operation.properties().stream()
        .filter(field -> field.getKey().startsWith("x-"))
        .forEach(field -> entry.set(field.getKey().substring(2), field.getValue()));
    return entry;
  }

  private static void checkText(
      String file, JsonNode operation, String field, Consumer<String> reader) {
    try {
      reader.accept(operation.path(field).asString(""));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(named(file, operation, field) + e.getMessage(), e);
    }
  }

  private static void checkCreates(String file, JsonNode operation, JsonNode document) {
    String field = operation.path("x-creates").asString("");
    if (!field.isEmpty() && !new AnswerFields(document).allHave(field, operation)) {
      throw new IllegalArgumentException(
          named(file, operation, "x-creates") + "the answer has no field " + field);
    }
  }

  private static String named(String file, JsonNode operation, String field) {
    return "%s: %s of %s: ".formatted(file, field, operation.path("operationId").asString(""));
  }
}
