// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where everything lies that is started.
 *
 * @param appJar the sandbox with all it needs
 * @param kitJar the test kit
 * @param wireMockJar WireMock with all it needs
 * @param benchClasses our own classes
 * @param sandbox command that starts the sandbox, with PORT where the port goes; empty for the
 *     usual one
 */
public record Installation(
    Path appJar, Path kitJar, Path wireMockJar, Path benchClasses, List<String> sandbox) {

  private static final Path SCRIPT = Path.of("oce-sandbox");

  /** Looks in the working directory, the root of the repository. */
  public static Installation find(List<String> sandboxCommand) throws IOException {
    return new Installation(
        only(Path.of("mock-server/target"), "oce-mock-server-.*-app\\.jar"),
        only(Path.of("test-kit/target"), "oce-test-kit-[0-9.]+\\.jar"),
        only(Path.of("bench/target/peers"), "wiremock-standalone-.*\\.jar"),
        Path.of("bench/target/classes"),
        List.copyOf(sandboxCommand));
  }

  private static Path only(Path folder, String pattern) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(pattern))
          .findFirst()
          .orElseThrow(() -> new IOException("No " + pattern + " in " + folder + "; build first"));
    }
  }

  List<String> command(Contender contender, int port, Path stubs) {
    return switch (contender) {
      case SANDBOX -> sandboxCommand(String.valueOf(port));
      case WIREMOCK ->
          List.of(
              java(),
              "-jar",
              wireMockJar.toString(),
              "--port=" + port,
              "--bind-address=127.0.0.1",
              "--root-dir=" + stubs,
              "--no-request-journal",
              "--disable-request-logging",
              "--use-chunked-encoding=never",
              "--disable-banner");
      case JAVALIN ->
          mainClass(
              BareJavalin.class.getName(), List.of(), List.of(String.valueOf(port), "" + stubs));
    };
  }

  private List<String> sandboxCommand(String port) {
    if (!sandbox.isEmpty()) {
      return sandbox.stream().map(word -> word.replace("PORT", port)).toList();
    }
    List<String> command =
        Files.isExecutable(SCRIPT)
            ? List.of(SCRIPT.toAbsolutePath().toString())
            : List.of(java(), "-jar", appJar.toString());
    return Stream.concat(command.stream(), Stream.of("serve", "--port", port)).toList();
  }

  /** Returns the command that runs a class of ours or of the sandbox. */
  public List<String> mainClass(String name, List<String> jvmOptions, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", appJar + java.io.File.pathSeparator + benchClasses, name));
    command.addAll(arguments);
    return command;
  }

  /** Returns the command that runs a class of ours with the test kit and nothing else. */
  public List<String> kitClass(String name) {
    return List.of(java(), "-cp", kitJar + java.io.File.pathSeparator + benchClasses, name);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
