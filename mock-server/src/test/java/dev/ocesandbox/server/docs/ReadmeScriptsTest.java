// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shell scripts from which README and guide are cut do what their comments say. */
class ReadmeScriptsTest {

  private static final Path FOLDER = Snippet.ROOT.resolve("examples/curl");

  static List<String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void a_script_runs_from_top_to_bottom(String name) throws IOException {
    String script = Files.readString(FOLDER.resolve(name));

    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      new ShellScript(sandbox.endpoint()).run(script);
    }
  }
}
