// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** A failed test leaves a report as a file, and a run leaves a summary. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ReportFilesTest {

  private static final String PROPERTY = "oce-sandbox.reports";
  private static final String NAME = ReportFilesTest.class.getName() + "$Samples.";

  @TempDir Path folder;

  @OceSandbox
  static class Samples {
    @Test
    void fails(Sandbox sandbox) {
      TestClient.send(sandbox, "POST", TestClient.RESOURCES, "{\"order_id\": \"<script>\"}");
      throw new IllegalStateException("failure of the test");
    }

    @Test
    void has_findings(Sandbox sandbox) {
      TestClient.send(sandbox, "GET", TestClient.ORDERS + "?orderType=1&limit=1", "");
    }

    @Test
    void succeeds(Sandbox sandbox) {
      TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=1", "");
    }

    @SuppressWarnings("UnicodeInCode") // names of tests in Chinese are what this is about
    @Test
    void 余额不足时支付失败(Sandbox sandbox) {
      throw new IllegalStateException("world " + sandbox.world());
    }

    @TestFactory
    Stream<DynamicTest> made(Sandbox sandbox) {
      return Stream.of(
          DynamicTest.dynamicTest("passes", () -> assertThat(sandbox.world()).isNotEmpty()),
          DynamicTest.dynamicTest(
              "second",
              () -> {
                TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=1", "");
                throw new IllegalStateException("one of several");
              }));
    }

    @RepeatedTest(2)
    void fails_again(Sandbox sandbox) {
      throw new IllegalStateException("world " + sandbox.world());
    }
  }

  private EngineExecutionResults run(String reports) {
    System.setProperty(PROPERTY, reports);
    try {
      return JUnitRunner.run(Samples.class);
    } finally {
      System.clearProperty(PROPERTY);
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static Throwable failureOf(EngineExecutionResults results, String method) {
    return results
        .testEvents()
        .failed()
        .filter(event -> event.getTestDescriptor().getDisplayName().matches(method + "(\\(.*)?"))
        .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class))
        .flatMap(result -> result.getThrowable().stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void names_of_tests_keep_their_letters() throws IOException {
    run(folder.toString());

    assertThat(read(NAME + "余额不足时支付失败.txt")).contains("world w");
  }

  @Test
  void a_failed_dynamic_test_has_a_page() throws IOException {
    EngineExecutionResults results = run(folder.toString());

    assertThat(read(NAME + "made.txt"))
        .contains("(second)", "one of several", "ListCustomerOrders");
    assertThat(failureOf(results, "second").getSuppressed())
        .singleElement()
        .asString()
        .contains(NAME + "made.html");
    assertThat(read("index.html")).contains(NAME + "made.html");
  }

  @Test
  void each_failed_test_has_a_page_and_a_text_and_names_the_page() throws IOException {
    EngineExecutionResults results = run(folder.toString());

    assertThat(files())
        .contains(
            "index.html",
            NAME + "fails.html",
            NAME + "fails.txt",
            NAME + "has_findings.html",
            NAME + "fails_again.html",
            NAME + "fails_again-2.html")
        .noneMatch(name -> name.contains("succeeds"));
    assertThat(failureOf(results, "fails").getSuppressed())
        .anySatisfy(report -> assertThat(report).hasMessageEndingWith(NAME + "fails.html"));
    assertThat(failureOf(results, "has_findings"))
        .hasMessageContaining("unknown-parameter")
        .hasMessageEndingWith("\nReport: " + folder.resolve(NAME + "has_findings.html"));
  }

  @Test
  void a_page_shows_the_failure_the_requests_and_the_ledger_without_markup_of_clients()
      throws IOException {
    run(folder.toString());

    String page = read(NAME + "fails.html");
    assertThat(page)
        .contains("IllegalStateException: failure of the test")
        .contains("ListPayPerUseCustomerResources", "&lt;script&gt;", "top-up", "Next 31 days")
        .doesNotContain("<script")
        .doesNotContain("at org.junit.");
    assertThat(read(NAME + "fails.txt"))
        .contains("{\"order_id\": \"<script>\"}", "Ledger (", "/_sandbox/explain/");
  }

  @Test
  void the_summary_counts_tests_operations_refusals_and_findings() throws IOException {
    run(folder.toString());

    assertThat(read("index.html"))
        .contains("7 tests with a world, 6 of them failed; 4 requests, 1 findings.")
        .contains("<td>ListCustomerOrders</td><td>3</td>")
        .contains("<a href=\"" + NAME + "fails.html\">report</a>")
        .contains("unknown-parameter ListCustomerOrders");
  }

  @Test
  void reports_can_be_turned_off() throws IOException {
    EngineExecutionResults results = run("off");

    assertThat(files()).isEmpty();
    assertThat(failureOf(results, "fails").getSuppressed()).isEmpty();
  }

  @Test
  void a_folder_that_cannot_be_written_does_not_hide_the_failure() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    EngineExecutionResults results = run(file.toString());

    assertThat(failureOf(results, "fails")).hasMessage("failure of the test");
  }
}
