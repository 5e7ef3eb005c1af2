// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary of a run over one or more JVMs, and its folder. */
class RunReportTest {

  @TempDir Path folder;

  private RunReport run(String id) {
    return new RunReport(
        Optional.of(new ReportFolder(folder)), id, RunCoverage.of(name -> Optional.empty()));
  }

  private static TestSummary test(String name) {
    return new TestSummary(
        name,
        false,
        "",
        List.of(new TestSummary.Call("PayOrders", "400", "CBC.0100")),
        Map.of("payment", 2),
        List.of(List.of("2026-01-01T00:00:00Z", "order-cancelled", "CS1", "")),
        List.of(List.of("out-of-range", "PayOrders", "tab\there")));
  }

  private String summary() throws IOException {
    return Files.readString(folder.resolve("index.html"));
  }

  @Test
  void the_jvms_of_one_build_are_summed_up() throws IOException {
    Files.createDirectories(folder.resolve(".run"));
    RunTotals other = new RunTotals();
    other.add(test("first"));
    Files.write(folder.resolve(".run").resolve("42-1"), other.lines());
    RunReport run = run("42");
    run.add(test("second"));

    run.end();

    assertThat(summary())
        .contains("2 tests with a world, 0 of them failed; 2 requests, 2 findings.")
        .contains("<td>first</td>", "<td>second</td>", "<td>PayOrders CBC.0100</td><td>2</td>")
        .contains("<td>payment</td><td>4</td>", "<td>order-cancelled</td><td>2</td>")
        .contains("out-of-range PayOrders tab here");
  }

  /** Surefire starts a JVM as {@code sh -c "cd ... && java ..."}, with the shell as its parent. */
  @Test
  void the_shell_that_surefire_starts_for_each_jvm_is_not_the_build() {
    assertThat(List.of("/bin/sh", "/usr/bin/dash", "sh", "C:\\Windows\\system32\\cmd.exe"))
        .allMatch(RunReport::isShell);
    assertThat(List.of("/usr/lib/jvm/java-17/bin/java", "/opt/mvnd", "/opt/sh/java"))
        .noneMatch(RunReport::isShell);
  }

  /** A JVM that Surefire reuses runs the engine once for each class. */
  @Test
  void the_engine_runs_of_a_jvm_are_summed_up() throws IOException {
    for (String name : List.of("first", "second")) {
      RunReport run = run("42");
      run.add(test(name));
      run.end();
    }

    assertThat(summary()).contains("2 tests with a world", "<td>first</td>", "<td>second</td>");
  }

  @Test
  void an_earlier_build_is_forgotten() throws IOException {
    RunReport before = run("41");
    before.add(test("old"));
    before.end();
    RunReport run = run("42");
    run.add(test("new"));

    run.end();

    assertThat(summary()).contains("<td>new</td>").doesNotContain("<td>old</td>");
  }

  @Test
  void a_run_without_worlds_writes_nothing() {
    run("42").end();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void the_folder_is_in_the_output_folder_of_the_build_tool() throws IOException {
    assertThat(ReportFolder.ofTool(folder)).isEqualTo(folder.resolve("target/oce-sandbox"));
    Files.createFile(folder.resolve("build.gradle.kts"));
    assertThat(ReportFolder.ofTool(folder)).isEqualTo(folder.resolve("build/oce-sandbox"));
    Files.createFile(folder.resolve("pom.xml"));
    assertThat(ReportFolder.ofTool(folder)).isEqualTo(folder.resolve("target/oce-sandbox"));
  }

  @Test
  void names_of_tests_become_names_of_files() throws IOException {
    ReportFolder reports = new ReportFolder(folder);
    TestPage page = new TestPage("a.B.c d/../e", "x", "w", "f", List.of(), "n");

    assertThat(reports.write(page).getFileName()).hasToString("a.B.c-d-..-e.html");
    assertThat(reports.write(page).getFileName()).hasToString("a.B.c-d-..-e-2.html");
  }
}
