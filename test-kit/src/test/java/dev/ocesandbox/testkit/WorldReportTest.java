// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.BssClient;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The report about the world of a failed test. */
class WorldReportTest {

  @OceSandbox
  static class Samples {
    @Test
    void fails(Sandbox sandbox, BssClient bss) {
      TestClient.pay(bss, TestClient.order(sandbox, "80.00"));
      TestClient.order(sandbox, "90.00");
      sandbox.clock().advance(Duration.ofDays(8));
      throw new AssertionError("failure of the test");
    }

    @Test
    void succeeds(Sandbox sandbox, BssClient bss) {
      TestClient.pay(bss, TestClient.order(sandbox, "80.00"));
    }

    @Test
    void sends_many_requests_and_fails(Sandbox sandbox) {
      for (int i = 0; i < 60; i++) {
        sandbox.control().post("accounts/acme/top-ups", Map.of("amount", i + ".01"));
        TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=100&offset=" + i * 100, "");
      }
      throw new AssertionError("failure of the test");
    }
  }

  private static List<Map<String, String>> entries(String method) {
    List<Map<String, String>> entries = new ArrayList<>();
    TestExecutionListener listener =
        new TestExecutionListener() {
          @Override
          public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            entries.add(entry.getKeyValuePairs());
          }
        };
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(JUnitRunner.selector(Samples.class, method))
                .build(),
            listener);
    return entries;
  }

  @Test
  void a_failed_test_reports_requests_ledger_entries_and_events() {
    Map<String, String> report = entries("fails").get(0);

    assertThat(report)
        .containsOnlyKeys(
            "oce-sandbox.requests",
            "oce-sandbox.ledger",
            "oce-sandbox.events",
            "oce-sandbox.next-steps");
    assertThat(report.get("oce-sandbox.requests"))
        .matches("204 +acme +\\w+ +POST " + TestClient.PAY + " \\{\"order_id\".*");
    assertThat(report.get("oce-sandbox.ledger").lines().toList())
        .anySatisfy(
            line ->
                assertThat(line)
                    .matches("2026-01-15T\\S+  payment +CS\\w+ +cash:acme -80.00, revenue 80.00"));
    assertThat(report.get("oce-sandbox.events").lines())
        .anyMatch(line -> line.matches("2026-01-22T08:30:00Z +order-cancelled +CS\\w+.*"));
    assertThat(report.get("oce-sandbox.next-steps")).contains("/_sandbox/explain/");
  }

  @Test
  void a_report_has_at_most_50_rows() {
    Map<String, String> report = entries("sends_many_requests_and_fails").get(0);

    assertThat(report.get("oce-sandbox.requests").lines()).hasSize(51);
    assertThat(report.get("oce-sandbox.requests")).startsWith("the last 50 of 60 requests\n");
    assertThat(report.get("oce-sandbox.ledger").lines()).hasSize(51);
    assertThat(report.get("oce-sandbox.events")).isEqualTo("no events from clock moves");
  }

  @Test
  void a_successful_test_reports_nothing() {
    assertThat(entries("succeeds")).isEmpty();
  }

  @Test
  void only_a_line_about_coverage_is_printed() {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      entries("fails");
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("oce-sandbox: coverage: ");
  }
}
