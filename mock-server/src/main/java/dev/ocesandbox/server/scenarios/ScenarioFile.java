// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.fixtures.Scenarios;
import dev.ocesandbox.server.scenarios.ScenarioReader.StateReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A scenario that was read and found in order. Thread-safe. */
public final class ScenarioFile {

  private final Scenario scenario;

  private ScenarioFile(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * Returns what is wrong with a file, by line; empty when nothing is. Whether the rules let its
   * arrangement happen, and the records of a saved state, are seen only by {@link
   * WorldFactory#check}.
   */
  public static List<ScenarioComplaint> check(Path file) {
    return check(file, ScenarioReader.PASSING_OVER);
  }

  static List<ScenarioComplaint> check(Path file, StateReader states) {
    try {
      read(file, states);
      return List.of();
    } catch (BadScenario e) {
      return e.complaints();
    }
  }

  /** Returns a ready-made scenario; empty when there is none of that name. */
  public static Optional<ScenarioFile> named(String name) {
    return Scenarios.find(name).map(ScenarioReader::readyMade).map(ScenarioFile::new);
  }

  static ScenarioFile read(Path file, StateReader states) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, states);
    } catch (IOException | UncheckedIOException e) {
      throw new BadScenario(0, "", "cannot be read: " + e.getMessage());
    }
  }

  static ScenarioFile read(InputStream in, StateReader states) {
    return new ScenarioFile(ScenarioReader.read(in, states));
  }

  static ScenarioFile read(JsonNode json, StateReader states) {
    return read(new ByteArrayInputStream(Json.bytes(json)), states);
  }

  /** Returns what the scenario is called. */
  public String name() {
    return scenario.name();
  }

  Scenario scenario() {
    return scenario;
  }
}
