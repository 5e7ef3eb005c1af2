// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script at the root of the sources, in a folder of its own with programs that only talk. */
@DisabledOnOs(OS.WINDOWS) // the script needs a POSIX shell
@Timeout(30)
class LaunchScriptTest {

  private static final List<String> TOOLS =
      List.of(
          "sh",
          "dirname",
          "readlink",
          "sed",
          "head",
          "find",
          "ls",
          "grep",
          "touch",
          "mv",
          "mkdir",
          "sleep");
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private Path folder;
  private Path sources;
  private Path jdk;

  /** What the script printed and its exit code. */
  private record Ran(int code, String output) {}

  @BeforeEach
  void layOut(@TempDir Path empty) throws IOException {
    folder = empty;
    sources = Files.createDirectories(folder.resolve("the sources"));
    Files.copy(Path.of("..", "oce-sandbox"), sources.resolve("oce-sandbox"));
    Files.setPosixFilePermissions(
        sources.resolve("oce-sandbox"), PosixFilePermissions.fromString("rwxr-xr-x"));
    write(sources.resolve("pom.xml"), "", LONG_AGO);
    write(sources.resolve("mock-server/pom.xml"), "", LONG_AGO);
    write(sources.resolve("mock-server/src/main/A.java"), "", LONG_AGO);
    for (String directory : new String[] {"", "/main"}) {
      Files.setLastModifiedTime(
          sources.resolve("mock-server/src" + directory), FileTime.from(LONG_AGO));
    }
    Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(folder.resolve("bin").resolve(tool), ofTheSystem(tool));
    }
    jdk = folder.resolve("jdk");
    program(jdk.resolve("bin/java"), "echo \"java $*\"");
    program(jdk.resolve("bin/javac"), "");
    write(jdk.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n", LONG_AGO);
  }

  @Test
  void a_finished_jar_is_run_with_the_arguments() throws Exception {
    Path jar = built();

    Ran ran = run(Map.of("OCE_JAVA_OPTS", "-Xmx1g -Dx=y"), "check", "my file");

    assertThat(ran.code()).isZero();
    assertThat(ran.output())
        .startsWith(
            "java @%s/mock-server/src/main/app/jvm.options -XX:+UseSerialGC -XX:OnOutOfMemoryError=echo '"
                .formatted(sources.toRealPath()))
        .contains(" -XX:SharedArchiveFile=")
        .endsWith(" -Xmx1g -Dx=y -jar " + jar.toRealPath() + " check my file\n");
  }

  @Test
  void another_collector_replaces_the_serial_one() throws Exception {
    built();

    Ran ran = run(Map.of("OCE_JAVA_OPTS", "-Xmx1g -XX:+UseG1GC"), "check", "my file");

    assertThat(ran.output()).doesNotContain("UseSerialGC").contains(" -Xmx1g -XX:+UseG1GC -jar ");
  }

  @Test
  void few_arenas_are_used_for_native_memory_unless_the_user_says_how_many() throws Exception {
    built();
    program(jdk.resolve("bin/java"), "echo \"arenas $MALLOC_ARENA_MAX\"");

    assertThat(run(Map.of(), "version").output()).isEqualTo("arenas 2\n");
    assertThat(run(Map.of("MALLOC_ARENA_MAX", "8"), "version").output()).isEqualTo("arenas 8\n");
  }

  @Test
  void the_pact_commands_are_built_and_run_from_their_own_jar() throws Exception {
    built();
    program(
        folder.resolve("bin/mvn"), "echo \"$*\" >../asked; : >pact/target/oce-pact-0.1.0-app.jar");

    Ran ran = run(Map.of("OCE_JAVA_OPTS", "-Xmx1g"), "pact", "check", "my file");

    assertThat(folder.resolve("asked")).content().endsWith(" package -pl pact -am\n");
    assertThat(ran.code()).isZero();
    assertThat(ran.output())
        .contains("building")
        .endsWith(
            " -Xmx1g -jar %s/pact/target/oce-pact-0.1.0-app.jar pact check my file\n"
                .formatted(sources.toRealPath()));
    assertThat(run(Map.of(), "pact", "states").output()).doesNotContain("building");
  }

  @Test
  void it_works_through_a_link_and_from_any_folder() throws Exception {
    Path jar = built();
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("the sources"));
    Path command = Files.createSymbolicLink(folder.resolve("run-it"), link.resolve("oce-sandbox"));

    assertThat(runs(command, Map.of(), "version").output())
        .endsWith("-jar " + jar.toRealPath() + " version\n");
  }

  @Test
  void a_first_serve_records_a_start() throws Exception {
    built();
    program(
        jdk.resolve("bin/java"),
        "case $* in *rehearse) for a; do case $a in"
            + " -XX:ArchiveClassesAtExit=*) echo archive >\"${a#*=}\";; esac; done;;"
            + " *) echo \"java $*\";; esac");

    Ran first = run(Map.of(), "serve");
    Ran second = run(Map.of(), "serve");

    assertThat(first.output()).contains("recording a startup cache");
    assertThat(second.output()).doesNotContain("recording").startsWith("java ");
    assertThat(sources.resolve("mock-server/target/start-serial-java17")).hasContent("archive");
  }

  @Test
  void a_newer_java_gets_its_own_kind_of_record() throws Exception {
    built();
    write(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n", LONG_AGO);

    assertThat(run(Map.of(), "version").output())
        .contains("-XX:AOTCache=")
        .contains("/start-serial-java25 ");
  }

  @Test
  void changed_sources_are_built_first() throws Exception {
    built();
    write(sources.resolve("mock-server/src/main/A.java"), "changed", Instant.now());
    program(folder.resolve("bin/mvn"), "echo \"$PWD: $*\" >../asked");

    Ran ran = run(Map.of(), "version");

    assertThat(ran.output()).contains("building").contains("version\n");
    assertThat(folder.resolve("asked"))
        .content()
        .isEqualTo(
            sources.toRealPath() + ": -q -B -Dmaven.test.skip=true package -pl mock-server -am\n");
    assertThat(run(Map.of(), "version").output()).doesNotContain("building");
  }

  @Test
  void a_failed_build_tells_where_to_look() throws Exception {
    program(folder.resolve("bin/mvn"), "echo '[ERROR] no such thing'; exit 1");

    Ran ran = run(Map.of(), "version");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.output())
        .contains("[ERROR] no such thing\n")
        .contains("the build failed; see ")
        .contains("/mock-server/target/build.log\n");
  }

  @Test
  void a_build_names_its_log_and_prints_no_dots_outside_a_terminal() throws Exception {
    program(folder.resolve("bin/mvn"), "sleep 3; exit 1");

    List<String> lines = run(Map.of(), "version").output().lines().toList();

    assertThat(lines.get(1))
        .isEqualTo(
            "oce-sandbox: the log of the build is "
                + sources.toRealPath().resolve("mock-server/target/build.log"));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(2)).startsWith("oce-sandbox: the build failed");
  }

  @Test
  void a_build_on_a_terminal_shows_that_it_is_alive() throws Exception {
    Path terminal = Path.of("/usr/bin/script");
    assumeTrue(Files.isExecutable(terminal), "script makes a terminal");
    Files.createSymbolicLink(folder.resolve("bin/script"), terminal);
    program(folder.resolve("bin/mvn"), "sleep 6; exit 1");
    String command = "'" + sources.resolve("oce-sandbox") + "' version";

    Ran ran = runs(folder.resolve("bin/script"), Map.of(), "-qec", command, "/dev/null");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.output().lines())
        .anyMatch(line -> line.matches("\\.+"))
        .anyMatch(line -> line.contains("build failed"));
  }

  @Test
  void what_is_missing_is_told() throws Exception {
    assertThat(run(Map.of(), "version").output()).contains("no Maven found");
    Files.delete(jdk.resolve("bin/javac"));
    program(folder.resolve("bin/mvn"), "");
    assertThat(run(Map.of(), "version").output()).contains("belongs to a JRE");
    write(jdk.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n", LONG_AGO);
    assertThat(run(Map.of(), "version"))
        .isEqualTo(
            new Ran(
                2,
                "oce-sandbox: "
                    + jdk
                    + "/bin/java is Java 11;"
                    + " install a JDK 17 or newer, or set JAVA_HOME\n"));
    Files.delete(jdk.resolve("bin/java"));
    assertThat(run(Map.of(), "version").output()).contains("which has no bin/java");
  }

  private Path built() throws IOException {
    Path jar = sources.resolve("mock-server/target/oce-mock-server-1.0-app.jar");
    write(jar, "", LONG_AGO.plusSeconds(60));
    return jar;
  }

  private Ran run(Map<String, String> environment, String... arguments) throws Exception {
    return runs(sources.resolve("oce-sandbox"), environment, arguments);
  }

  private Ran runs(Path command, Map<String, String> environment, String... arguments)
      throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().clear();
    builder.environment().put("PATH", folder.resolve("bin").toString());
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().putAll(environment);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ran(process.waitFor(), output);
  }

  /** Only these, so that no Maven of this machine is found. */
  private static Path ofTheSystem(String tool) {
    return Stream.of("/usr/bin", "/bin")
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static void program(Path file, String body) throws IOException {
    write(file, "#!/bin/sh\n" + body + "\n", LONG_AGO);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void write(Path file, String text, Instant modified) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }
}
