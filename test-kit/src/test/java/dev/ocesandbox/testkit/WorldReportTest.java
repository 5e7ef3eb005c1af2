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

/** What a failed test leaves for whoever looks at it. */
class WorldReportTest {

  @OceSandbox
  static class Samples {
    @Test
    void fails(Sandbox sandbox, BssClient bss) {
      Shop.pay(bss, Shop.order(sandbox, "80.00"));
      Shop.order(sandbox, "90.00");
      sandbox.clock().advance(Duration.ofDays(8));
      throw new AssertionError("not what I wanted");
    }

    @Test
    void succeeds(Sandbox sandbox, BssClient bss) {
      Shop.pay(bss, Shop.order(sandbox, "80.00"));
    }

    @Test
    void does_much_and_fails(Sandbox sandbox) {
      for (int i = 0; i < 60; i++) {
        sandbox.control().post("accounts/acme/top-ups", Map.of("amount", i + ".01"));
        Shop.send(sandbox, "GET", Shop.ORDERS + "?limit=100&offset=" + i * 100, "");
      }
      throw new AssertionError("not what I wanted");
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
                .selectors(Run.selector(Samples.class, method))
                .build(),
            listener);
    return entries;
  }

  @Test
  void a_failed_test_reports_requests_ledger_and_events_of_its_world() {
    Map<String, String> report = entries("fails").get(0);

    assertThat(report)
        .containsOnlyKeys(
            "oce-sandbox.requests",
            "oce-sandbox.ledger",
            "oce-sandbox.events",
            "oce-sandbox.look-further");
    assertThat(report.get("oce-sandbox.requests"))
        .matches("204 +acme +\\w+ +POST " + Shop.PAY + " \\{\"order_id\".*");
    assertThat(report.get("oce-sandbox.ledger").lines().toList())
        .anySatisfy(
            line ->
                assertThat(line)
                    .matches("2026-01-15T\\S+  payment +CS\\w+ +cash:acme -80.00, revenue 80.00"));
    assertThat(report.get("oce-sandbox.events").lines())
        .anyMatch(line -> line.matches("2026-01-22T08:30:00Z +order-cancelled +CS\\w+.*"));
    assertThat(report.get("oce-sandbox.look-further")).contains("/_sandbox/explain/");
  }

  @Test
  void a_report_is_bounded() {
    Map<String, String> report = entries("does_much_and_fails").get(0);

    assertThat(report.get("oce-sandbox.requests").lines()).hasSize(51);
    assertThat(report.get("oce-sandbox.requests")).startsWith("the last 50 of 60 requests\n");
    assertThat(report.get("oce-sandbox.ledger").lines()).hasSize(51);
    assertThat(report.get("oce-sandbox.events")).isEqualTo("no events of clock moves");
  }

  @Test
  void a_test_that_succeeds_reports_nothing() {
    assertThat(entries("succeeds")).isEmpty();
  }

  @Test
  void nothing_is_printed() {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      entries("fails");
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
