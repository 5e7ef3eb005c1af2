// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static dev.ocesandbox.testkit.GuessSamples.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Tests run again with other readings of the rules that they touched. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class FlipGuessesTest {

  private static final String REPORTS = "oce-sandbox.reports";

  @TempDir Path folder;

  @BeforeEach
  void writeReports() {
    System.setProperty(REPORTS, folder.toString());
  }

  @AfterEach
  void writeNoReports() {
    System.clearProperty(REPORTS);
  }

  /** The rows of guesses.json as "test | rule | result". */
  private List<String> rows() throws IOException {
    Path file = folder.resolve("guesses.json");
    if (!Files.exists(file)) {
      return List.of();
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.contains("\"test\": "))
        .map(
            line ->
                field(line, "test") + " | " + field(line, "rule") + " | " + field(line, "result"))
        .toList();
  }

  private static String field(String line, String name) {
    String rest = line.substring(line.indexOf("\"" + name + "\": ") + name.length() + 4);
    return rest.startsWith("null") ? "-" : rest.split("\"", 3)[1];
  }

  private static EngineExecutionResults run(Map<String, String> parameters, Class<?>... classes) {
    EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
    for (Class<?> type : classes) {
      kit = kit.selectors(selectClass(type));
    }
    return kit.configurationParameters(parameters).execute();
  }

  @Test
  void tests_that_rest_on_a_guess_are_listed_with_the_rule() throws IOException {
    EngineExecutionResults results = run(Map.of(), GuessSamples.Various.class);

    assertThat(results.testEvents().failed().count()).isEqualTo(1);
    assertThat(results.containerEvents().failed().count()).isZero();
    String various = "GuessSamples$Various > ";
    assertThat(rows().stream().map(row -> row.replaceAll("(.*) \\| .*", "$1")))
        .contains(
            various + "takes_the_first(Sandbox) | " + RULE,
            various + "made(Sandbox) > rests | " + RULE,
            various + "Inner > reads_the_code(Sandbox) | orders.cancel.order-exists",
            various + "fails_anyway(Sandbox) | -")
        .anyMatch(row -> row.startsWith(various + "expects(String, Sandbox) > [1]"))
        .noneMatch(row -> row.contains("[2]"))
        .noneMatch(row -> row.contains("sorts_by_itself") || row.contains("does not"));
    assertThat(Files.readString(folder.resolve("guesses.json")))
        .contains("\"usual\": {\"name\": \"newest-first\"")
        .contains("\"doubt\": \"The page documents order_by but not the order without it.\"")
        .contains("\"evidence\": \"D\"");
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("Tests that rest on a guess")
        .contains("oldest-first: Without order_by, orders are listed oldest first.")
        .contains("1 of them failed");
  }

  @Test
  void nothing_runs_again_where_no_guess_was_touched() throws IOException {
    run(Map.of(), GuessSamples.Untouched.class);

    assertThat(rows()).isEmpty();
    assertThat(folder.resolve("guesses.json")).doesNotExist();
  }

  @Test
  void worlds_of_classes_runs_and_fields_are_flipped_too() throws IOException {
    run(
        Map.of(),
        GuessSamples.OfTheClass.class,
        GuessSamples.OfTheRun.class,
        GuessSamples.OnField.class);

    assertThat(rows())
        .extracting(row -> row.replaceAll("\\(.*? \\| ", " ").replaceAll(" \\| .*", ""))
        .containsExactlyInAnyOrder(
            "GuessSamples$OfTheClass > takes_the_first " + RULE,
            "GuessSamples$OfTheRun > takes_the_first " + RULE,
            "GuessSamples$OnField > takes_the_first " + RULE,
            "GuessSamples$OnField > opens_its_own_world " + RULE);
  }

  @Test
  void what_fails_before_all_tests_counts_for_each_of_them() throws IOException {
    run(Map.of(), GuessSamples.BeforeAllTests.class);

    assertThat(rows()).hasSize(1);
    assertThat(rows().get(0)).contains("does_nothing(Sandbox) | " + RULE).contains("newest");
  }

  @Test
  void a_project_can_turn_it_on_and_let_it_fail() {
    Map<String, String> parameters =
        Map.of("oce-sandbox.flip-guesses", "true", "oce-sandbox.flip-guesses.fail", "true");

    assertThat(JUnitRunner.failure(run(parameters, GuessSamples.OfTheClass.class)))
        .hasMessageContaining("1 of 1 tests of")
        .hasMessageContaining(RULE + "=newest-first; with oldest-first");
  }

  @Test
  void parallel_classes_are_flipped_alike() throws IOException {
    JUnitRunner.runInParallel(
        GuessSamples.OfTheClass.class, GuessSamples.OfTheRun.class, GuessSamples.OnField.class);

    assertThat(rows()).hasSize(4).allMatch(row -> row.contains(RULE));
  }

  @Test
  void a_run_can_go_by_a_fixed_reading() {
    Map<String, String> fixed = Map.of("oce-sandbox.guesses", RULE + "=oldest-first");

    JUnitRunner.assertPassed(run(fixed, GuessSamples.Fixed.class), 1);
    assertThat(
            JUnitRunner.failure(
                run(Map.of("oce-sandbox.guesses", RULE + "=oldest"), GuessSamples.Fixed.class)))
        .hasMessageContaining("oldest-first");
    assertThat(
            JUnitRunner.failure(run(Map.of("oce-sandbox.guesses", RULE), GuessSamples.Fixed.class)))
        .hasMessageContaining("RULE=ALTERNATIVE");
  }

  @Test
  void readings_are_written_as_they_are_read() {
    assertThat(Readings.parse(" a.b=c , d.e=f,"))
        .isEqualTo(Map.of("a.b", "c", "d.e", "f"))
        .satisfies(readings -> assertThat(Readings.text(readings)).isEqualTo("a.b=c,d.e=f"));
    assertThatIllegalArgumentException().isThrownBy(() -> Readings.parse("=c"));
  }
}
