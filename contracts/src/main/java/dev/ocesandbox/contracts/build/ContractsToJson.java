// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.build;

import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one JSON document for each room, and the index, the errors, the rules, the gaps, the
 * messages of findings and the provider states.
 */
public final class ContractsToJson {

  private ContractsToJson() {}

  /** Reads the sources from the folder named first and writes to the folder named second. */
  public static void main(String[] arguments) throws IOException {
    Path sources = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    Files.createDirectories(target.resolve("openapi"));
    OperationIndex index = new OperationIndex();
    for (Path file : Yaml.files(sources.resolve("openapi"))) {
      RoomApi api = RoomApi.read(sources.resolve("openapi"), Yaml.nameOf(file));
      write(target.resolve("openapi").resolve(api.room() + ".json"), api.document());
      index.add(api);
    }
    write(target.resolve("index.json"), index.entries());
    writeLines(target.resolve("notes.json"), index.notes());
    write(target.resolve("errors.json"), errors(sources.resolve("errors")));
    writeLines(target.resolve("rules.json"), joined(sources.resolve("rules"), "room"));
    write(target.resolve("gaps.json"), gaps(sources));
    write(target.resolve("findings.json"), Yaml.read(sources.resolve("findings.yaml")));
    write(target.resolve("states.json"), Yaml.read(sources.resolve("states.yaml")));
  }

  /** Returns what is not built yet, and then what is out of scope. */
  private static ArrayNode gaps(Path sources) throws IOException {
    ArrayNode all = Json.object().arrayNode();
    for (String file : List.of("gaps.yaml", "out-of-scope.yaml")) {
      Yaml.read(sources.resolve(file)).forEach(all::add);
    }
    return all;
  }

  private static ArrayNode errors(Path folder) throws IOException {
    for (Path file : Yaml.files(folder)) {
      try {
        ErrorFamily.of(Yaml.nameOf(file));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "errors/" + file.getFileName() + ": " + e.getMessage(), e);
      }
    }
    return joined(folder, "family");
  }

  private static ArrayNode joined(Path folder, String field) throws IOException {
    ArrayNode all = Json.object().arrayNode();
    for (Path file : Yaml.files(folder)) {
      for (JsonNode item : Yaml.read(file)) {
        ((ObjectNode) item).put(field, Yaml.nameOf(file));
        all.add(item);
      }
    }
    return all;
  }

  private static void write(Path file, JsonNode node) throws IOException {
    Files.write(file, Json.bytes(node));
  }

  /** Writes each object on a line of its own, beginning with its id. */
  private static void writeLines(Path file, ArrayNode list) throws IOException {
    StringJoiner lines = new StringJoiner(",\n", "[\n", "\n]\n");
    for (JsonNode item : list) {
      ObjectNode line = Json.object().put("id", item.path("id").asString());
      lines.add(Json.text(line.setAll((ObjectNode) item)));
    }
    Files.writeString(file, lines.toString());
  }
}
