// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsControlTest {

  private static final String SETTINGS = "/_sandbox/worlds/default/settings";

  private final ControlFixture sandbox = ControlFixture.start();

  @Test
  void a_world_begins_with_everything_at_once_and_nothing_in_the_way() {
    assertThat(sandbox.get(SETTINGS).text())
        .isEqualTo(
            "{\"provisioning\":{\"mode\":\"immediate\"},\"flow_control\":\"off\","
                + "\"key_lock_out\":\"off\",\"signature_error\":\"short\","
                + "\"sms_per_day\":10,\"accounts_per_phone\":5,\"member_limit\":32,"
                + "\"account_opening\":\"at_once\",\"bills\":\"documented\","
                + "\"settlement_delay\":null}");
  }

  @Test
  void what_is_left_out_stays() {
    sandbox.put(SETTINGS, "{\"flow_control\": \"documented\"}");
    sandbox.put(SETTINGS, "{\"provisioning\": {\"mode\": \"after_reads\", \"reads\": 3}}");

    Answered changed = sandbox.put(SETTINGS, "{\"key_lock_out\": \"on\"}");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.at("/flow_control")).isEqualTo("documented");
    assertThat(changed.at("/key_lock_out")).isEqualTo("on");
    assertThat(changed.json().at("/provisioning/reads").asInt()).isEqualTo(3);
    assertThat(sandbox.get(SETTINGS).text()).isEqualTo(changed.text());
    assertThat(sandbox.world().settings().flowControl()).isTrue();
  }

  @Test
  void limits_of_new_accounts_are_changed_one_by_one() {
    sandbox.put(SETTINGS, "{\"sms_per_day\": \"7\", \"account_opening\": \"documented\"}");

    Answered changed = sandbox.put(SETTINGS, "{\"member_limit\": 0, \"accounts_per_phone\": 1000}");

    assertThat(changed.text())
        .contains(
            "\"sms_per_day\":7,\"accounts_per_phone\":1000,\"member_limit\":0,"
                + "\"account_opening\":\"documented\"");
  }

  @Test
  void settlements_are_delayed_by_a_span_and_again_as_documented() {
    Answered changed = sandbox.put(SETTINGS, "{\"settlement_delay\": \"P1DT30M\"}");

    assertThat(changed.at("/settlement_delay")).isEqualTo("PT24H30M");
    assertThat(sandbox.put(SETTINGS, "{\"bills\": \"at_once\"}").text())
        .contains("\"bills\":\"at_once\",\"settlement_delay\":\"PT24H30M\"");
    assertThat(sandbox.put(SETTINGS, "{\"settlement_delay\": null}").text())
        .contains("\"bills\":\"at_once\",\"settlement_delay\":null");
  }

  @Test
  void a_delay_is_shown_as_a_span() {
    Answered changed =
        sandbox.put(SETTINGS, "{\"provisioning\": {\"mode\": \"after\", \"delay\": \"P1DT30M\"}}");

    assertThat(changed.at("/provisioning/delay")).isEqualTo("PT24H30M");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"provisioning\": {\"mode\": \"after\"}}', provisioning.delay",
    "'{\"provisioning\": {\"mode\": \"after\", \"delay\": \"P1M\"}}', provisioning.delay",
    "'{\"provisioning\": {\"mode\": \"after\", \"delay\": \"P99999999D\"}}', provisioning.delay",
    "'{\"provisioning\": {\"mode\": \"after_reads\"}}', provisioning.reads",
    "'{\"provisioning\": {\"mode\": \"sometimes\"}}', provisioning.mode",
    "'{\"flow_control\": true}', flow_control",
    "'{\"signature_error\": \"none\"}', signature_error",
    "'{\"sms_per_day\": -1}', sms_per_day",
    "'{\"accounts_per_phone\": 1001}', accounts_per_phone",
    "'{\"member_limit\": 10001}', member_limit",
    "'{\"account_opening\": \"slowly\"}', account_opening",
    "'{\"bills\": \"later\"}', bills",
    "'{\"settlement_delay\": \"P32D\"}', settlement_delay",
    "'{\"settlement_delay\": \"P1M\"}', settlement_delay",
    "'{\"settlement_delay\": \"-PT1S\"}', settlement_delay",
    "'{\"settlement_delay\": \"soon\"}', settlement_delay",
    "'{\"chaos\": \"on\"}', chaos"
  })
  void a_setting_that_does_not_exist_is_refused(String body, String field) {
    Answered answer = sandbox.put(SETTINGS, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/field")).isEqualTo(field);
    assertThat(sandbox.world().settings()).isEqualTo(dev.ocesandbox.server.world.Settings.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"accounts.balance.credit-amonut\": \"total\"} | guesses.accounts.balance.credit-amonut"
            + " | is not a rule with alternatives; did you mean accounts.balance.credit-amount?",
        "{\"orders.pay.only-pending\": \"total\"} | guesses.orders.pay.only-pending"
            + " | is not a rule with alternatives; did you mean",
        "{\"accounts.balance.credit-amount\": \"remainder\"}"
            + " | guesses.accounts.balance.credit-amount"
            + " | remainder is not an alternative; did you mean remaining? There are total,"
            + " remaining",
        "{\"accounts.balance.credit-amount\": 1} | guesses.accounts.balance.credit-amount | ",
        "{\"accounts.balance.credit-amount\": null} | guesses.accounts.balance.credit-amount | ",
        "[\"accounts.balance.credit-amount\"] | guesses | "
      })
  void a_guess_that_the_contracts_do_not_have_is_refused(
      String guesses, String field, String reason) {
    Answered answer =
        sandbox.put(SETTINGS, "{\"key_lock_out\": \"on\", \"guesses\": " + guesses + "}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/field")).isEqualTo(field);
    assertThat(answer.text()).contains(reason == null ? "" : reason);
    assertThat(sandbox.world().settings()).isEqualTo(dev.ocesandbox.server.world.Settings.DEFAULT);
  }

  @Test
  void a_name_of_any_length_is_refused_shortly() {
    String rule = "a".repeat(128);

    Answered answer = sandbox.put(SETTINGS, "{\"guesses\": {\"" + rule + "\": \"total\"}}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/field")).isEqualTo("guesses." + "a".repeat(64) + "...");
  }
}
