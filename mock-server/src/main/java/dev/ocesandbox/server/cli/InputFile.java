// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.text.Nearest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Files that the command line names. */
final class InputFile {

  private InputFile() {}

  /**
   * Returns the path of a file.
   *
   * @throws UsageException with the reason if the file cannot be read
   */
  static Path readable(String file) {
    Path path = path(file);
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new UsageException("cannot read file " + file + ": " + reason(path));
    }
    return path;
  }

  /**
   * Checks that a scenario is built in or a readable file.
   *
   * @throws UsageException with the reason, or with the names of the built-in scenarios
   */
  static void checkScenario(String scenario) {
    List<String> names = Sandbox.scenarios();
    if (names.contains(scenario)) {
      return;
    }
    if (isName(scenario) && Files.notExists(path(scenario))) {
      throw new UsageException(
          "unknown scenario %s; use %s or a file; did you mean %s?"
              .formatted(scenario, String.join(", ", names), Nearest.to(scenario, names)));
    }
    readable(scenario);
  }

  private static boolean isName(String scenario) {
    return scenario.matches("[\\w-]+");
  }

  private static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new UsageException("'" + file + "' is not a valid path");
    }
  }

  private static String reason(Path path) {
    if (Files.notExists(path)) {
      return "there is no such file";
    }
    if (Files.isDirectory(path)) {
      return "it is a directory";
    }
    return Files.exists(path) && !Files.isRegularFile(path)
        ? "it is not a regular file"
        : "permission denied";
  }
}
