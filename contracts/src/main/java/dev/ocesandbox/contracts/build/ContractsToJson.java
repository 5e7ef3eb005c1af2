// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.build;

import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Writes one JSON file per OpenAPI file and three lists: index, errors, rules and gaps. */
public final class ContractsToJson {

  private static final ObjectMapper YAML = new YAMLMapper();
  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  private ContractsToJson() {}

  /** Takes the folder of the sources and the folder to write to. */
  public static void main(String[] arguments) throws IOException {
    Path sources = Path.of(arguments[0]);
    Path target = Files.createDirectories(Path.of(arguments[1]));
    ArrayNode index = Json.object().arrayNode();
    for (Path file : yamlFiles(sources.resolve("openapi"))) {
      String room = nameOf(file);
      JsonNode api = YAML.readTree(file.toFile());
      write(Files.createDirectories(target.resolve("openapi")).resolve(room + ".json"), api);
      addOperations(index, room, api);
    }
    write(target.resolve("index.json"), index);
    write(target.resolve("errors.json"), joined(sources.resolve("errors"), "family"));
    write(target.resolve("rules.json"), joined(sources.resolve("rules"), "room"));
    write(target.resolve("gaps.json"), YAML.readTree(sources.resolve("gaps.yaml").toFile()));
  }

  /** The index holds what routing needs, so that a start reads no shapes. */
  private static void addOperations(ArrayNode index, String room, JsonNode api) {
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      for (String method : METHODS) {
        JsonNode operation = path.getValue().get(method);
        if (operation != null) {
          ObjectNode entry = index.addObject();
          entry.put("room", room);
          entry.put("path", path.getKey());
          entry.put("method", method.toUpperCase(java.util.Locale.ROOT));
          entry.put("id", operation.path("operationId").asString());
          entry.put("summary", operation.path("summary").asString(""));
          operation.properties().stream()
              .filter(field -> field.getKey().startsWith("x-"))
              .forEach(field -> entry.set(field.getKey().substring(2), field.getValue()));
        }
      }
    }
  }

  private static ArrayNode joined(Path folder, String field) throws IOException {
    ArrayNode all = Json.object().arrayNode();
    for (Path file : yamlFiles(folder)) {
      for (JsonNode item : YAML.readTree(file.toFile())) {
        ((ObjectNode) item).put(field, nameOf(file));
        all.add(item);
      }
    }
    return all;
  }

  private static List<Path> yamlFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replace(".yaml", "");
  }

  private static void write(Path file, JsonNode node) throws IOException {
    Files.write(file, Json.bytes(node));
  }
}
