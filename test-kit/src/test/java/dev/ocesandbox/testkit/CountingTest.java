// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.ocesandbox.testkit.pact.PactOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.testkit.engine.EngineTestKit;

/** For whom coverage counts the requests of a run, and which it leaves out. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class CountingTest {

  private static final String CONSUMER = "oce-sandbox.consumer";
  private static final Pattern LISTED =
      Pattern.compile("\"ListCustomerOrders\\|SUCCEEDED\\|\":(\\d+)");

  @TempDir Path folder;

  private static void list(Sandbox sandbox) {
    sandbox.allow(FindingKind.FIRST_PAGE_ONLY);
    TestClient.send(sandbox, "GET", TestClient.ORDERS + "?limit=2", "");
  }

  @OceSandbox
  static class Plain {
    @Test
    void lists(Sandbox sandbox) {
      list(sandbox);
    }
  }

  @OceSandbox(pact = @PactOf(consumer = "Billing Portal 1"))
  static class WithPact {
    @Test
    void lists(Sandbox sandbox) {
      list(sandbox);
    }
  }

  @OceSandbox(scenario = "scenarios/corner-shop.json")
  static class OfFile {
    @Test
    void lists(Sandbox sandbox) {
      list(sandbox);
    }
  }

  @OceSandbox(scenario = "scenarios/corner-shop.json", lifetime = Lifetime.RUN)
  static class OfFileForTheRun {
    @Test
    void lists(Sandbox sandbox) {
      list(sandbox);
    }
  }

  private String run(Map<String, String> parameters, Class<?> type) throws IOException {
    System.setProperty("oce-sandbox.reports", folder.toString());
    try {
      EngineTestKit.engine("junit-jupiter")
          .selectors(selectClass(type))
          .configurationParameters(parameters)
          .configurationParameter("oce-sandbox.pact.folder", folder.toString())
          .execute();
      return Files.readString(folder.resolve("coverage.json"));
    } finally {
      System.clearProperty("oce-sandbox.reports");
    }
  }

  private static int listed(String coverage) {
    Matcher found = LISTED.matcher(coverage);
    return found.results().mapToInt(hit -> Integer.parseInt(hit.group(1))).sum();
  }

  @Test
  void requests_of_nested_runs_are_left_out() throws IOException {
    String coverage = run(Map.of(CONSUMER, "order-list"), GuessSamples.OnField.class);

    assertThat(folder.resolve("guesses.json")).isNotEmptyFile();
    assertThat(listed(coverage)).isEqualTo(3);
  }

  @Test
  void requests_to_the_world_of_a_run_are_left_out_of_nested_runs_too() throws IOException {
    String coverage = run(Map.of(CONSUMER, "order-list"), GuessSamples.OfTheRun.class);

    assertThat(folder.resolve("guesses.json")).isNotEmptyFile();
    assertThat(listed(coverage)).isEqualTo(1);
  }

  @Test
  void the_project_names_the_consumer() throws IOException {
    assertThat(run(Map.of(CONSUMER, "order-list"), Plain.class))
        .contains("\"consumers\":[\"order-list\"]");
  }

  @Test
  void a_world_of_a_scenario_file_counts_for_the_consumer() throws IOException {
    assertThat(run(Map.of(CONSUMER, "corner-shop"), OfFile.class))
        .contains("\"consumers\":[\"corner-shop\"]");
    assertThat(run(Map.of(CONSUMER, "corner-shop-run"), OfFileForTheRun.class))
        .contains("corner-shop-run");
  }

  @Test
  void the_consumer_of_a_pact_is_the_consumer_unless_the_project_names_one() throws IOException {
    assertThat(run(Map.of(), WithPact.class)).contains("\"consumers\":[\"Billing-Portal-1\"]");
    assertThat(run(Map.of("oce-sandbox.pact.consumer", "basket"), Plain.class))
        .contains("\"basket\"");
    assertThat(run(Map.of(CONSUMER, "own"), WithPact.class)).contains("\"own\"");
  }

  @Test
  void a_sandbox_of_a_running_server_counts_for_the_consumer_of_the_build() {
    System.setProperty(CONSUMER, "nightly");
    try (Sandbox server = Sandbox.start();
        Sandbox own =
            Sandbox.with()
                .server(server.endpoint())
                .scenario("scenarios/corner-shop.json")
                .start()) {
      list(own);

      assertThat(own.control().get("coverage").body().list("consumers"))
          .extracting(name -> name.value())
          .containsExactly("nightly");
    } finally {
      System.clearProperty(CONSUMER);
    }
  }
}
