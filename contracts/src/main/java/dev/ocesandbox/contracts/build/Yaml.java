// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the YAML sources. */
final class Yaml {

  private static final String ENDING = ".yaml";
  private static final ObjectMapper MAPPER = new YAMLMapper();

  private Yaml() {}

  static JsonNode read(Path file) {
    return MAPPER.readTree(file.toFile());
  }

  /** Returns the YAML files of a folder, sorted by name. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  /** Returns the name of a file without its ending. */
  static String nameOf(Path file) {
    return file.getFileName().toString().replace(ENDING, "");
  }
}
