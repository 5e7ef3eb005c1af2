// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of the servers.
 *
 * @param appJar the sandbox with its dependencies
 * @param kitJar the test kit
 * @param wireMockJar WireMock with its dependencies
 * @param benchClasses the classes of the benchmarks
 * @param sandbox the command that starts the sandbox, with PORT as a placeholder; empty for the
 *     default
 */
public record Installation(
    Path appJar, Path kitJar, Path wireMockJar, Path benchClasses, List<String> sandbox) {

  private static final Path SCRIPT = Path.of("oce-sandbox");

  /** Finds the files below the working directory, which must be the root of the repository. */
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
          .orElseThrow(
              () ->
                  new IOException(
                      "No file " + pattern + " in " + folder + ". Run bench/run, which builds it"));
    }
  }

  List<String> command(ServerKind kind, int port, Path stubs) {
    return switch (kind) {
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
      return sandbox.stream().map(argument -> argument.replace("PORT", port)).toList();
    }
    List<String> command =
        Files.isExecutable(SCRIPT)
            ? List.of(SCRIPT.toAbsolutePath().toString())
            : List.of(java(), "-jar", appJar.toString());
    return Stream.concat(command.stream(), Stream.of("serve", "--port", port)).toList();
  }

  List<String> sandbox(int port, List<String> jvmOptions) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(jvmOptions);
    command.addAll(List.of("-jar", appJar.toString(), "serve", "--port", String.valueOf(port)));
    return command;
  }

  /** Returns the command that runs a main class of the benchmarks or of the sandbox. */
  public List<String> mainClass(String name, List<String> jvmOptions, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", appJar + File.pathSeparator + benchClasses, name));
    command.addAll(arguments);
    return command;
  }

  /** Returns the command that runs a main class of the benchmarks with the test kit only. */
  public List<String> kitClass(String name) {
    return List.of(java(), "-cp", kitJar + File.pathSeparator + benchClasses, name);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
