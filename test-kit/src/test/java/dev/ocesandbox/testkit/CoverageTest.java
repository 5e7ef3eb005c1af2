// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A run leaves a report of what its clients have used, and can fail for too little of it. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class CoverageTest {

  private static final String REPORTS = "oce-sandbox.reports";

  @TempDir Path folder;

  @OceSandbox
  static class ReadsOrders {
    @Test
    void first_page(Sandbox sandbox) {
      sandbox.allow(FindingKind.FIRST_PAGE_ONLY);
      TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=2", "");
    }
  }

  @OceSandbox(tls = true)
  static class ReadsOrdersOnAnotherServer {
    @Test
    void by_state(Sandbox sandbox) {
      sandbox.allow(FindingKind.FIRST_PAGE_ONLY);
      TestClient.send(sandbox, "GET", TestClient.ORDERS + "?status=6", "");
    }
  }

  @OceSandbox
  static class OnlyControl {
    @Test
    void arranges(Sandbox sandbox) {
      sandbox.given().account("acme").cash("10.00");
    }
  }

  private EngineExecutionResults run(String measure, String least, Class<?>... classes) {
    System.setProperty(REPORTS, folder.toString());
    System.setProperty("oce-sandbox.consumer", "order-list");
    try {
      var builder = EngineTestKit.engine("junit-jupiter");
      List.of(classes)
          .forEach(
              type ->
                  builder.selectors(
                      org.junit.platform.engine.discovery.DiscoverySelectors.selectClass(type)));
      return builder.configurationParameter("oce-sandbox.coverage." + measure, least).execute();
    } finally {
      System.clearProperty(REPORTS);
      System.clearProperty("oce-sandbox.consumer");
    }
  }

  private static List<String> failures(EngineExecutionResults results) {
    return results
        .allEvents()
        .failed()
        .map((Event event) -> event.getRequiredPayload(TestExecutionResult.class))
        .flatMap(result -> result.getThrowable().stream())
        .map(Throwable::getMessage)
        .toList();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void a_run_leaves_a_page_and_counts_of_all_its_servers() throws IOException {
    EngineExecutionResults results =
        run("operations", "1", ReadsOrders.class, ReadsOrdersOnAnotherServer.class);

    assertThat(failures(results)).isEmpty();
    assertThat(read("coverage.json"))
        .contains("\"consumers\":[\"order-list\"]")
        .contains("\"ListCustomerOrders|PARAMETER|limit\":1")
        .contains("\"ListCustomerOrders|VALUE|status|6\":1")
        .contains("\"ListCustomerOrders|SUCCEEDED|\":2");
    assertThat(read("coverage.html"))
        .contains("ListCustomerOrders has more than one page, but only the first was read.")
        .contains("orders from 6 (pending payment) to 4 (cancelled) never seen");
    assertThat(read("index.html"))
        .contains(
            "<a href=\"coverage.html\">", "1 of 140 operations", "Guesses that the run rests on");
  }

  @Test
  void a_second_run_on_the_same_folder_begins_anew() throws IOException {
    run("operations", "1", ReadsOrders.class);
    run("operations", "1", ReadsOrders.class);

    assertThat(read("coverage.json")).contains("\"ListCustomerOrders|SUCCEEDED|\":");
  }

  @Test
  void a_threshold_that_is_missed_fails_the_run() {
    EngineExecutionResults results = run("operations", "10%", ReadsOrders.class);

    assertThat(failures(results))
        .anyMatch(text -> text.contains("coverage of operations is 1 of 140 (0%), less than 10%"));
  }

  @Test
  void a_threshold_that_is_no_number_fails_the_run() {
    EngineExecutionResults results = run("edges", "many", ReadsOrders.class);

    assertThat(failures(results)).anyMatch(text -> text.contains("edges") && text.contains("many"));
  }

  @Test
  void calls_of_the_kit_itself_count_for_nothing() {
    run("operations", "1", OnlyControl.class);

    assertThat(folder.resolve("coverage.json")).doesNotExist();
  }
}
