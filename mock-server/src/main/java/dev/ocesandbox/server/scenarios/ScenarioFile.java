// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.fixtures.Scenarios;
import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.files.InvalidFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A scenario that has been read and checked. Immutable. */
public final class ScenarioFile {

  private final Scenario scenario;

  private ScenarioFile(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * Returns the problems of a file, by line. The requests of an arrangement and the records of a
   * saved state are not checked; {@link WorldFactory#check} does that.
   */
  public static List<FileProblem> check(Path file) {
    return check(file, StateReader.SKIP);
  }

  static List<FileProblem> check(Path file, StateReader states) {
    try {
      read(file, states);
      return List.of();
    } catch (InvalidFile e) {
      return e.problems();
    }
  }

  /** Returns the names of the built-in scenarios. */
  public static List<String> names() {
    return Scenarios.names();
  }

  /** Returns the built-in scenario with a name, or an empty result. */
  public static Optional<ScenarioFile> named(String name) {
    return Scenarios.find(name).map(ScenarioReader::readTrusted).map(ScenarioFile::new);
  }

  static ScenarioFile read(Path file, StateReader states) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, states);
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidFile(
          0, "", new Bilingual("cannot be read: " + e.getMessage(), "无法读取：" + e.getMessage()));
    }
  }

  static ScenarioFile read(InputStream in, StateReader states) {
    return new ScenarioFile(ScenarioReader.read(in, states));
  }

  static ScenarioFile read(JsonNode json, StateReader states) {
    return read(new ByteArrayInputStream(Json.bytes(json)), states);
  }

  /** Returns the name of the scenario. */
  public String name() {
    return scenario.name();
  }

  Scenario scenario() {
    return scenario;
  }
}
