// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.pact.broker.StubBroker;
import dev.ocesandbox.testkit.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code pact verify}: pacts of files and brokers against worlds of the sandbox. */
class VerifyCommandTest {

  private static final String PACT =
      """
      {"consumer": {"name": "portal"}, "provider": {"name": "huaweicloud-bss"},
       "interactions": [
        {"description": "the balances",
         "providerStates": [{"name": "account acme has 100.00 yuan in cash"}],
         "request": {"method": "GET", "path": "/v2/accounts/customer-accounts/balances"},
         "response": {"status": 200, "body": {"account_balances": [{"account_type": 1, "amount": 100}]},
          "matchingRules": {"body": {"$.account_balances": {"matchers": [{"match": "type", "min": 1}]}}}}},
        {"description": "an order",
         "providerStates": [{"name": "order O is pending payment"}],
         "request": {"method": "GET", "path": "/v2/orders/customer-orders/details/O"},
         "response": {"status": 200, "body": {"order_info": {"order_id": "O", "status": %d}}}}],
       "metadata": {"pactSpecification": {"version": "3.0.0"}}%s}
      """;
  private static final String RIGHT = PACT.formatted(6, "");
  private static final String WRONG = PACT.formatted(5, "");

  @Test
  void a_pact_that_the_sandbox_keeps_gives_0(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.json"), RIGHT);

    Checked checked = Checked.run("pact", "verify", folder.toString());

    assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
    assertThat(checked.out().lines())
        .contains("  ok      the balances", "  ok      an order")
        .contains("an order      order O is pending payment            ok")
        .endsWith("2 of 2 interactions are right");
  }

  @Test
  void a_difference_gives_1_and_is_named_with_its_line(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), WRONG);

    Checked checked = Checked.run("verify", file.toString());

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.out())
        .contains("  FAILED  an order")
        .containsPattern(file.getFileName() + ":8: an order: .*status")
        .endsWith("1 of 2 interactions are right, 1 failed\n");
  }

  @Test
  void an_unknown_state_gives_1_and_names_the_nearest(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.json"), RIGHT.replace("O is pending", "O is pendng"));

    Checked checked = Checked.run("verify", file.toString());

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.out()).contains("order {order} is pending payment");
    assertThat(Checked.run("check", file.toString()).complaints())
        .singleElement()
        .asString()
        .contains(
            "interactions[1].providerStates[0].name: 'order O is pendng payment' is not a provider state")
        .contains("order {order} is pending payment");
  }

  @Test
  void states_of_a_file_are_known(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.pact"),
            RIGHT.replace("account acme has 100.00 yuan in cash", "acme is modest"));
    Path states =
        Files.writeString(
            folder.resolve("states.json"),
            """
            {"states": [{"pattern": "{account} is modest", "parameters": {"account": "account"},
              "do": [{"operation": "SetCash", "parameters": {"account": "{account}"}, "body": {"amount": "100.00"}}]}]}
            """);

    assertThat(Checked.run("verify", "--state-file", states.toString(), file.toString()).code())
        .isZero();
    assertThat(Checked.run("check", "--state-file", states.toString(), file.toString()).code())
        .isZero();
    assertThat(Checked.run("check", file.toString()).code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "--consumer=portal, 2 of 2",
    "--provider=huaweicloud-bss, 2 of 2",
    "--filter=BALANCE, 1 of 1",
    "'--filter=^an ', 1 of 1"
  })
  void what_is_verified_can_be_chosen(String option, String sum) {
    assertThat(Checked.withInput(RIGHT, "verify", option, "-").out())
        .endsWith(sum + " interactions are right\n");
  }

  @ParameterizedTest
  @CsvSource({
    "--consumer=other, nothing was verified",
    "--provider=other, nothing was verified",
    "--filter=balances?!, nothing was verified",
    "--filter=(, --filter is not a regular expression",
    "--publish, --publish needs --provider-version",
    "--provider-version=1, --provider-version is only for --publish",
    "--state-file=none.json, file none.json: cannot be read",
    "--server=http://127.0.0.1:1, cannot use the server http://127.0.0.1:1"
  })
  void options_that_cannot_work_give_2(String option, String reason) {
    Checked checked = Checked.withInput(RIGHT, "verify", option, "-");

    assertThat(checked.code()).isEqualTo(2);
    assertThat(checked.err()).startsWith("oce-sandbox: " + reason).hasLineCount(1);
  }

  @Test
  void what_is_no_pact_gives_2() {
    Checked checked = Checked.withInput("{\n\"interactions\": 1}", "verify", "-");

    assertThat(checked.code()).isEqualTo(2);
    assertThat(checked.err()).startsWith("-:1: is not a pact");
  }

  @Test
  void a_running_server_can_answer() {
    try (Sandbox sandbox = Sandbox.start()) {
      Checked checked = Checked.withInput(RIGHT, "verify", "--server", sandbox.endpoint(), "-");

      assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
    }
  }

  @Test
  void pacts_of_a_broker_are_verified_and_results_published() {
    try (StubBroker broker = broker(WRONG, false)) {
      Checked checked =
          Checked.run("verify", broker.url(), "--publish", "--provider-version", "1.2");

      assertThat(checked.code()).isEqualTo(1);
      assertThat(checked.out())
          .contains(broker.url() + "/pacts/1: portal with huaweicloud-bss")
          .contains("published the result to " + broker.url() + "/results");
      assertThat(broker.requests())
          .last()
          .asString()
          .startsWith("POST /results ")
          .contains("\"success\":false", "\"providerApplicationVersion\":\"1.2\"");
    }
  }

  @Test
  void a_pending_pact_of_a_broker_fails_no_build_and_nothing_is_published_unasked() {
    try (StubBroker broker = broker(WRONG, true)) {
      Checked checked = Checked.run("verify", broker.url(), "--provider-branch", "main");

      assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
      assertThat(checked.out()).contains("  pending an order").contains("1 pending");
      assertThat(broker.requests()).noneMatch(request -> request.contains("/results"));
    }
  }

  @Test
  void a_broker_that_leads_elsewhere_gives_2() {
    try (StubBroker broker = new StubBroker()) {
      broker.with(
          "/",
          200,
          "{\"_links\": {\"pb:latest-provider-pacts\": {\"href\": \"http://127.0.0.2/x\"}}}");

      Checked checked = Checked.run("verify", broker.url());

      assertThat(checked.code()).isEqualTo(2);
      assertThat(checked.err())
          .contains("http://127.0.0.2/x, but only", "may be asked")
          .hasLineCount(1);
    }
  }

  private static StubBroker broker(String pact, boolean pending) {
    String linked =
        pact.replace(
            "{\"consumer\"",
            "{\"_links\": {\"pb:publish-verification-results\": {\"href\": \"$HERE/results\"}}, \"consumer\"");
    return new StubBroker()
        .with(
            "/",
            200,
            "{\"_links\": {\"pb:provider-pacts-for-verification\": {\"href\": \"$HERE/select/{provider}\"}}}")
        .with(
            "/select/huaweicloud-bss",
            200,
            """
            {"_embedded": {"pacts": [{"_links": {"self": {"href": "$HERE/pacts/1"}},
              "verificationProperties": {"pending": %s}}]}}
            """
                .formatted(pending))
        .with("/pacts/1", 200, linked)
        .with("/results", 201, "{}");
  }
}
