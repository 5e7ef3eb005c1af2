// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.testkit.PactSuites.Failing;
import dev.ocesandbox.testkit.PactSuites.Faulty;
import dev.ocesandbox.testkit.PactSuites.OneWorld;
import dev.ocesandbox.testkit.PactSuites.Orders;
import dev.ocesandbox.testkit.PactSuites.SharedWorld;
import dev.ocesandbox.testkit.PactSuites.WithoutPact;
import dev.ocesandbox.testkit.PactSuites.WrongPath;
import dev.ocesandbox.testkit.internal.pact.PactSettings;
import dev.ocesandbox.testkit.pact.verify.InteractionResult;
import dev.ocesandbox.testkit.pact.verify.PactVerification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What tests write into pacts, and what they leave out. */
@Isolated("reads what is printed")
class PactFilesTest {

  @TempDir Path folder;

  @Test
  void the_same_suite_writes_the_same_bytes_in_any_order_and_in_parallel() throws IOException {
    PactRunner runner = new PactRunner(folder);

    String first = runner.pactOf(Orders.class, OneWorld.class, SharedWorld.class);
    Files.delete(folder.resolve(PactRunner.FILE));
    String second =
        parallel(new PactRunner(folder.resolve("again")))
            .pactOf(SharedWorld.class, OneWorld.class, Orders.class);

    assertThat(second).isEqualTo(first).contains("\"version\": \"4.0\"");
  }

  private static PactRunner parallel(PactRunner runner) {
    return runner
        .with("junit.jupiter.execution.parallel.enabled", "true")
        .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .with("junit.jupiter.testmethod.order.default", REVERSED)
        .with("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .with("junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
  }

  private static final String REVERSED = "org.junit.jupiter.api.MethodOrderer$Random";

  @Test
  void no_credential_signature_or_date_of_signing_enters() {
    String pact = new PactRunner(folder).pactOf(Orders.class, SharedWorld.class);

    try (Sandbox sandbox = Sandbox.start()) {
      List<String> secrets =
          sandbox.accounts().stream()
              .flatMap(a -> Stream.of(a.accessKey(), a.secretKey(), a.token(), a.password()))
              .toList();
      assertThat(secrets).hasSizeGreaterThan(8);
      assertThat(secrets).noneMatch(pact::contains);
    }
    assertThat(pact)
        .doesNotContainIgnoringCase("authorization")
        .doesNotContainIgnoringCase("x-sdk-date")
        .doesNotContainIgnoringCase("token")
        .doesNotContainIgnoringCase("signature")
        .doesNotContainIgnoringCase("user-agent")
        .doesNotContainIgnoringCase("request_id")
        .doesNotContain("127.0.0.1");
  }

  @Test
  void a_wrong_path_makes_the_test_fail_and_never_enters() {
    PactRunner runner = new PactRunner(folder);

    String printed = runner.printedBy(WrongPath.class);

    assertThat(runner.run(WrongPath.class).testEvents().failed().count()).isEqualTo(1);
    String pact = runner.read("wrong-path-huaweicloud-bss.json");
    assertThat(pact).contains("\"/v2/orders/customer-orders\"").doesNotContain("customer-order\"");
    assertThat(printed)
        .contains("pact of wrong-path with huaweicloud-bss: 1 interactions in " + folder);
  }

  @Test
  void a_failed_test_adds_nothing_and_a_pact_without_interactions_is_not_written()
      throws IOException {
    PactRunner runner = new PactRunner(folder);
    Path old = Files.writeString(folder.resolve("failing-huaweicloud-bss.json"), "of yesterday");

    String printed = runner.printedBy(Failing.class);

    assertThat(old).doesNotExist();
    assertThat(printed)
        .contains(
            "pact of failing with huaweicloud-bss: not written, because no request entered; 1"
                + " requests left out: 1 because their test failed");
  }

  @Test
  void tests_without_a_pact_write_none() throws IOException {
    PactRunner runner = new PactRunner(folder);

    String printed = runner.printedBy(WithoutPact.class);

    assertThat(printed).doesNotContain("pact of");
    assertThat(runner.files()).isEmpty();
  }

  @Test
  void a_whole_suite_gets_a_pact_by_parameters_alone() throws IOException {
    PactRunner runner =
        new PactRunner(folder)
            .with("oce-sandbox.pact.consumer", "cost-script")
            .with("oce-sandbox.pact.provider", "bss");

    runner.run(WithoutPact.class);

    assertThat(runner.files()).containsExactly("cost-script-bss.json");
  }

  @Test
  void refusals_enter_if_they_are_kept() {
    String without = new PactRunner(folder).pactOf(Orders.class);
    String with =
        new PactRunner(folder).with("oce-sandbox.pact.refusals", "true").pactOf(Orders.class);

    assertThat(without).doesNotContain("error_code");
    assertThat(with).contains("\"error_code\": \"CBC.99003106\"", "refused with CBC.99003106");
  }

  @Test
  void the_parts_of_other_jvms_of_the_build_are_merged_and_those_of_earlier_ones_dropped()
      throws IOException {
    PactRunner runner = new PactRunner(folder);
    Path parts = Files.createDirectories(folder.resolve(".run"));
    Files.writeString(
        parts.resolve("0-1-1"), "pact\tbilling-portal\thuaweicloud-bss\nleft-out\t9 x");

    runner.pactOf(OneWorld.class);
    String one = runner.read(PactRunner.FILE);
    String both = runner.pactOf(Orders.class);

    assertThat(parts.resolve("0-1-1")).doesNotExist();
    assertThat(both).hasSizeGreaterThan(one.length()).contains("shows what the caller has");
    assertThat(runner.printedBy(OneWorld.class)).doesNotContain("because x");
  }

  @Test
  void names_that_are_no_part_of_a_file_name_are_refused() {
    assertThatThrownBy(() -> new PactSettings.Name("../portal", "bss", folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The consumer of a pact must be 1 to 100 letters")
        .hasMessageContaining("'../portal'");
    assertThat(new PactSettings.Name("账单 portal", "bss", folder).consumer()).startsWith("账单");
  }

  @Test
  void the_sandbox_fulfils_the_pact_that_was_written_from_it() throws IOException {
    PactRunner runner =
        new PactRunner(folder)
            .with("oce-sandbox.pact.refusals", "true")
            .with("oce-sandbox.pact.faults", "true");
    String pact = runner.pactOf(Orders.class, OneWorld.class, SharedWorld.class, Faulty.class);

    List<InteractionResult> results =
        PactVerification.of(PactVerification.read(folder.resolve(PactRunner.FILE)))
            .run(result -> {});

    assertThat(pact).contains("the next ListCustomerOrders is throttled");
    assertThat(results).hasSizeGreaterThan(6);
    assertThat(results)
        .allSatisfy(
            result ->
                assertThat(result.outcome())
                    .as(result.toString())
                    .isEqualTo(InteractionResult.Outcome.PASSED));
  }

  @Test
  void worlds_with_other_readings_of_rules_enter_with_a_state_for_them() throws IOException {
    PactRunner runner =
        new PactRunner(folder).with("oce-sandbox.guesses", GuessSamples.RULE + "=oldest-first");
    String pact =
        runner.pactOf(PactSuites.OldestFirst.class, PactSuites.OldestFirstInSharedWorld.class);

    assertThat(pact)
        .contains("the settings of the world were changed", "\"" + GuessSamples.RULE + "\"");
    assertThat(
            PactVerification.of(PactVerification.read(folder.resolve(PactRunner.FILE)))
                .run(result -> {}))
        .isNotEmpty()
        .allMatch(result -> result.outcome() == InteractionResult.Outcome.PASSED);
  }

  @Test
  void answers_with_planned_faults_enter_only_if_they_are_kept() {
    String pact = new PactRunner(folder).pactOf(Faulty.class);

    assertThat(pact).contains("\"status\": 200").doesNotContain("met by the fault", "503");
  }
}
