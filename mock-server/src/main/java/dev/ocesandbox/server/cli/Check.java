// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.scenarios.ScenarioComplaint;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** {@code check FILE}: what is wrong with a scenario, a line for each complaint. */
final class Check {

  private static final int FAULTY = 1;

  private Check() {}

  static int run(Terminal terminal, String file) {
    Path path = readable(file);
    List<ScenarioComplaint> complaints = Sandbox.check(path);
    if (complaints.isEmpty()) {
      terminal.out().println(file + ": nothing to complain of");
      return 0;
    }
    complaints.forEach(complaint -> terminal.out().println(line(file, complaint)));
    return FAULTY;
  }

  /** In the form that editors can jump to. */
  static String line(String file, ScenarioComplaint complaint) {
    String place = complaint.line() == 0 ? file : file + ":" + complaint.line();
    String path = complaint.path().isEmpty() ? "" : complaint.path() + ": ";
    return place + ": " + path + complaint.reason();
  }

  /** Returns the path of a file; {@link BadUsage} when it cannot be read. */
  static Path readable(String file) {
    try {
      Path path = Path.of(file);
      if (Files.isRegularFile(path) && Files.isReadable(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new BadUsage("'" + file + "' is not the name of a file");
    }
    throw new BadUsage("cannot read the file " + file);
  }
}
