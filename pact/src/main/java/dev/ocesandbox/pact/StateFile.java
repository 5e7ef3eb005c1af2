// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.pact.files.PactReader;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.testkit.ControlApiException;
import dev.ocesandbox.testkit.Sandbox;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A file with provider states of the user: {@code {"states": [...]}}. */
final class StateFile {

  private static final String PATH = "/_sandbox/provider-states";

  private StateFile() {}

  /**
   * Returns the list of states of a file; an empty object if no file is named.
   *
   * @throws UsageFailure if it cannot be read
   */
  static JsonNode read(String file) {
    if (file.isEmpty()) {
      return Json.object();
    }
    byte[] bytes = bytes(file);
    if (bytes.length > PactReader.MAX_BYTES) {
      throw new UsageFailure("file " + file + " is larger than 10 MiB");
    }
    try {
      JsonNode states = Json.read(bytes).path("states");
      if (!states.isArray()) {
        throw new UsageFailure("file " + file + " has no list \"states\"");
      }
      return states;
    } catch (JacksonException e) {
      throw new UsageFailure("file " + file + " is not JSON: " + Json.problem(e));
    }
  }

  private static byte[] bytes(String file) {
    try {
      return PactInput.bytes(file, new ByteArrayInputStream(new byte[0]));
    } catch (InvalidFile e) {
      throw new UsageFailure("file " + file + ": " + e.getMessage());
    }
  }

  /**
   * Adds the states of a file to the server of a world; does nothing if no file is named.
   *
   * @throws UsageFailure if it cannot be read, or the server refuses it
   */
  static void add(String file, Sandbox sandbox) {
    if (file.isEmpty()) {
      return;
    }
    read(file);
    try {
      sandbox.control().post(PATH, new String(bytes(file), StandardCharsets.UTF_8));
    } catch (ControlApiException e) {
      throw new UsageFailure("file " + file + ": " + e.getMessage());
    }
  }
}
