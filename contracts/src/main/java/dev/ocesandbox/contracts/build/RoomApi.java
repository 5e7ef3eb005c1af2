// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.build;

import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of a room and the files it is made of.
 *
 * <p>The file {@code openapi/<room>.yaml} can be split: the files of the folder {@code
 * openapi/<room>} add paths and components to it.
 *
 * @param room name of the room
 * @param document the whole document
 * @param files content of each file, by its path below the contracts
 */
record RoomApi(String room, ObjectNode document, Map<String, JsonNode> files) {

  /**
   * Reads the document of a room.
   *
   * @param folder folder of the OpenAPI files
   * @throws IllegalArgumentException if two files define the same path or component
   */
  static RoomApi read(Path folder, String room) throws IOException {
    Map<String, JsonNode> files = new LinkedHashMap<>();
    files.put("openapi/" + room + ".yaml", Yaml.read(folder.resolve(room + ".yaml")));
    Path parts = folder.resolve(room);
    if (Files.isDirectory(parts)) {
      for (Path part : Yaml.files(parts)) {
        files.put("openapi/" + room + "/" + part.getFileName(), Yaml.read(part));
      }
    }
    return of(room, files);
  }

  /** Merges the files of a room; the first one gives what is neither a path nor a component. */
  static RoomApi of(String room, Map<String, JsonNode> files) {
    ObjectNode document = Json.object();
    files.values().iterator().next().properties().stream()
        .filter(entry -> !entry.getKey().matches("paths|components"))
        .forEach(entry -> document.set(entry.getKey(), entry.getValue()));
    files.forEach((name, file) -> merge(document, name, file));
    return new RoomApi(room, document, files);
  }

  private static void merge(ObjectNode document, String name, JsonNode file) {
    add(document.withObjectProperty("paths"), name, file.path("paths"));
    for (Map.Entry<String, JsonNode> kind : file.path("components").properties()) {
      ObjectNode components = document.withObjectProperty("components");
      add(components.withObjectProperty(kind.getKey()), name, kind.getValue());
    }
  }

  private static void add(ObjectNode all, String name, JsonNode more) {
    for (Map.Entry<String, JsonNode> entry : more.properties()) {
      if (all.has(entry.getKey())) {
        throw new IllegalArgumentException(
            name + ": another file of this room defines " + entry.getKey() + ", too");
      }
      all.set(entry.getKey(), entry.getValue());
    }
  }
}
