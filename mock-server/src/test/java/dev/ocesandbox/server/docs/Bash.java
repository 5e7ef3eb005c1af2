// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs blocks of shell commands one after the other in one bash, as a reader pastes them, with the
 * real curl and jq. A curl in front of the real one notes the status of each answer.
 */
final class Bash {

  private static final int SECONDS = 120;

  private static final String CURL =
      """
      #!/bin/sh
      code=0
      "$PAGE_CURL" --max-time 30 -D "$PAGE_FOLDER/headers" "$@" || code=$?
      sed -n 's/^HTTP[^ ]* \\([0-9]*\\).*/\\1/p' "$PAGE_FOLDER/headers" | tail -n 1 >>"$PAGE_STATUSES"
      exit $code
      """;

  private final String endpoint;
  private final Path folder;

  /**
   * What a block did.
   *
   * @param output what it printed
   * @param statuses the statuses of the answers to its requests, in order
   */
  record Ran(String output, List<String> statuses) {}

  /** Creates a bash for the sandbox at {@code endpoint} that works in an empty folder. */
  Bash(String endpoint, Path folder) {
    this.endpoint = endpoint;
    this.folder = folder.toAbsolutePath();
  }

  /**
   * Skips the test where a tool is missing, or fails on a CI server, where nobody would notice.
   * {@code .ci/run} installs the tools.
   */
  static void requireTools() {
    List<String> missing = Stream.of("bash", "curl", "jq").filter(t -> find(t).isEmpty()).toList();
    if (!missing.isEmpty()) {
      String message = "The pages were not run: install " + String.join(" and ", missing);
      if (System.getenv("CI") != null) {
        fail(message);
      }
      Assumptions.abort(message);
    }
  }

  /** Runs the blocks; fails at the first command that fails. */
  List<Ran> run(List<String> blocks) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("bin"));
    Path curl = Files.writeString(folder.resolve("bin/curl"), CURL);
    Files.setPosixFilePermissions(curl, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path work = Files.createDirectories(folder.resolve("work"));
    Files.createSymbolicLink(
        work.resolve("examples"), Snippet.ROOT.resolve("examples").toRealPath());
    Path script = Files.writeString(folder.resolve("script"), script(blocks));

    Process process = start(script, work);
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();

    List<Ran> ran = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      ran.add(new Ran(text("output", i), text("statuses", i).lines().toList()));
    }
    assertThat(ended).as("ends within %d s: %s", SECONDS, ran).isTrue();
    assertThat(process.exitValue())
        .as("exit code after %s%n%s", ran, Files.readString(folder.resolve("errors")))
        .isZero();
    return ran;
  }

  private Process start(Path script, Path work) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("bash", script.toString());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
    environment.put("OCE", endpoint);
    environment.put("PAGE_CURL", find("curl").orElseThrow().toString());
    environment.put("PAGE_FOLDER", folder.toString());
    environment.put("PATH", folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
    return builder
        .directory(work.toFile())
        .redirectInput(new File("/dev/null"))
        .redirectOutput(folder.resolve("rest").toFile())
        .redirectError(folder.resolve("errors").toFile())
        .start();
  }

  private static String script(List<String> blocks) {
    StringBuilder script = new StringBuilder("set -euo pipefail\n");
    for (int i = 0; i < blocks.size(); i++) {
      script.append("exec >\"$PAGE_FOLDER/output").append(i).append("\"\n");
      script.append("export PAGE_STATUSES=\"$PAGE_FOLDER/statuses").append(i).append("\"\n");
      script.append(blocks.get(i)).append('\n');
    }
    return script.toString();
  }

  private String text(String file, int block) throws IOException {
    Path path = folder.resolve(file + block);
    return Files.exists(path) ? Files.readString(path) : "";
  }

  private static Optional<Path> find(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
