// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The jar that users run. It has fewer libraries than the tests. */
@Timeout(300)
class AppJarIT {

  private static final Path OWN_PACT = Path.of("..", "pacts", "src", "main", "resources", "pacts");
  private static final int MAX_MB = 55;

  private record Ran(int code, String output) {}

  private static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("oce.build")))) {
      return files.filter(file -> file.toString().endsWith("-app.jar")).findFirst().orElseThrow();
    }
  }

  private static Ran run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    jar().toString()),
                Stream.of(arguments))
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), output);
  }

  @Test
  void it_checks_and_verifies_the_shipped_pact() throws Exception {
    Ran checked = run("pact", "check", OWN_PACT.toString());
    Ran verified = run("pact", "verify", OWN_PACT.toString(), "--filter", "Order|Balance");

    assertThat(checked.output()).endsWith("no problems found\n");
    assertThat(verified.output()).doesNotContain("FAILED", "Exception", "SLF4J");
    assertThat(List.of(checked.code(), verified.code())).containsOnly(0);
  }

  @Test
  void it_lists_the_states_and_its_version() throws Exception {
    assertThat(run("pact", "states").output()).contains("is pending payment");
    assertThat(run("pact", "--version").output()).matches("oce-pact \\d+\\.\\d+\\.\\d+.*\n");
  }

  /** Pact JVM reports its use with this client, so without it nothing can be reported. */
  @Test
  void it_has_no_http_client_but_that_of_the_jdk_and_stays_small() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      assertThat(jar.stream().map(Object::toString))
          .contains(
              "META-INF/LICENSE", "META-INF/NOTICE-oce-sandbox", "META-INF/oce-sandbox/server.jar")
          .noneMatch(name -> name.startsWith("org/apache/hc/"))
          .noneMatch(name -> name.startsWith("io/grpc/") || name.startsWith("io/netty/"));
    }
    assertThat(Files.size(jar()) >> 20).isLessThan(MAX_MB);
  }
}
