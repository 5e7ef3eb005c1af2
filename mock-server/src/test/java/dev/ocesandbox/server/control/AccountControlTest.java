// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountControlTest {

  private static final String ACCOUNTS = "/_sandbox/worlds/default/accounts";
  private static final String ACME = "f65d7b674600d32f2488d0e48c79c46e";

  private ControlFixture sandbox;

  @BeforeEach
  void start() {
    sandbox = ControlFixture.start();
  }

  @Test
  void an_account_is_shown_with_every_way_into_it() {
    Answered acme = sandbox.get(ACCOUNTS + "/acme");

    assertThat(acme.status()).isEqualTo(200);
    assertThat(acme.at("/customer_id")).isEqualTo(ACME);
    assertThat(acme.at("/access_key")).isEqualTo("OCEACMEMASTER0000001");
    assertThat(acme.at("/secret_key")).isEqualTo("acme-master-secret-key-for-the-sandbox-1");
    assertThat(acme.at("/token")).isEqualTo("sandbox-token-acme");
    assertThat(acme.at("/domain_name")).isEqualTo("acme");
    assertThat(acme.at("/password")).isEqualTo("sandbox-password-acme");
    assertThat(acme.at("/users/0/name")).isEqualTo("reader");
    assertThat(acme.at("/users/0/actions/0")).isEqualTo("billing:balance:view");
    assertThat(acme.at("/balance")).isEqualTo("0.00");
    assertThat(acme.at("/site")).isEqualTo("china");
    assertThat(acme.at("/kind")).isEqualTo("enterprise_master");
    assertThat(sandbox.get(ACCOUNTS + "/" + ACME).text()).isEqualTo(acme.text());
  }

  @Test
  void every_account_is_listed() {
    Answered accounts = sandbox.get(ACCOUNTS);

    assertThat(accounts.json().path("accounts")).hasSize(6);
    assertThat(accounts.json().at("/accounts/0")).isEqualTo(sandbox.get(ACCOUNTS + "/acme").json());
  }

  @Test
  void a_member_names_its_master() {
    Answered member = sandbox.get(ACCOUNTS + "/acme-dev");

    assertThat(member.at("/kind")).isEqualTo("enterprise_member");
    assertThat(member.at("/master")).isEqualTo("acme");
    assertThat(sandbox.get(ACCOUNTS + "/solo").at("/kind")).isEqualTo("personal");
    assertThat(sandbox.get(ACCOUNTS + "/globex").at("/kind")).isEqualTo("enterprise");
    assertThat(sandbox.get(ACCOUNTS + "/globex").at("/site")).isEqualTo("international");
  }

  @ParameterizedTest
  @CsvSource({"'\"100.00\"', 100.00", "100, 100.00", "0.1, 0.10", "'\"7\"', 7.00", "1e2, 100.00"})
  void a_top_up_adds_cash_given_as_text_or_number(String amount, String balance) {
    Answered topUp = sandbox.post(ACCOUNTS + "/acme/top-ups", "{\"amount\": " + amount + "}");

    assertThat(topUp.status()).isEqualTo(201);
    assertThat(topUp.at("/balance")).isEqualTo(balance);
    assertThat(sandbox.get(ACCOUNTS + "/acme").at("/balance")).isEqualTo(balance);
  }

  @Test
  void a_top_up_is_explained_by_the_rule_it_followed() {
    Answered topUp = sandbox.post(ACCOUNTS + "/" + ACME + "/top-ups", "{\"amount\": \"5\"}");

    Answered explained = sandbox.get("/_sandbox/explain/" + topUp.requestId());

    assertThat(explained.json().path("applied").valueStream().map(rule -> rule.asString()))
        .contains("accounts.top-up.adds-to-cash");
    assertThat(explained.at("/next/en")).startsWith("Nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', amount",
    "'{\"amount\": \"0.00\"}', amount",
    "'{\"amount\": 0}', amount",
    "'{\"amount\": -1}', amount",
    "'{\"amount\": \"1.005\"}', amount",
    "'{\"amount\": 1.005}', amount",
    "'{\"amount\": \"1,000\"}', amount",
    "'{\"amount\": 1e30}', amount",
    "'{\"amount\": null}', amount",
    "'{\"amount\": true}', amount",
    "'{\"amount\": \"1\", \"currency\": \"CNY\"}', currency",
    "'{\"amount\": \"1\", \"channel\": \"3\"}', channel"
  })
  void an_amount_that_is_none_is_refused(String body, String field) {
    Answered topUp = sandbox.post(ACCOUNTS + "/acme/top-ups", body);

    assertThat(topUp.status()).isEqualTo(400);
    assertThat(topUp.rule()).isEqualTo("control.body-valid");
    assertThat(topUp.at("/field")).isEqualTo(field);
    assertThat(sandbox.get(ACCOUNTS + "/acme").at("/balance")).isEqualTo("0.00");
  }

  @Test
  void the_cash_is_what_it_is_set_to_and_the_difference_is_on_record() {
    sandbox.post(ACCOUNTS + "/acme/top-ups", "{\"amount\": \"100.00\"}");

    Answered lowered = sandbox.put(ACCOUNTS + "/acme/cash", "{\"amount\": \"30.00\"}");
    Answered raised = sandbox.put(ACCOUNTS + "/acme/cash", "{\"amount\": 45.5}");
    Answered same = sandbox.put(ACCOUNTS + "/acme/cash", "{\"amount\": \"45.50\"}");

    assertThat(lowered.status()).isEqualTo(200);
    assertThat(lowered.at("/balance")).isEqualTo("30.00");
    assertThat(raised.at("/balance")).isEqualTo("45.50");
    assertThat(same.at("/balance")).isEqualTo("45.50");
    assertThat(sandbox.get(ACCOUNTS + "/acme").at("/balance")).isEqualTo("45.50");
    assertThat(sandbox.get("/_sandbox/worlds/default/ledger").at("/balanced")).isEqualTo("true");
    // rule accounts.records.adjustment
    Answered records =
        sandbox.api(
            "acme",
            "/v2/accounts/customer-accounts/account-change-records"
                + "?balance_type=BALANCE_TYPE_DEBIT&trade_type=ADJUST");
    assertThat(records.at("/total_count")).isEqualTo("2");
    assertThat(records.at("/records/0/revenue_expense_type")).isEqualTo("REVENUE");
    assertThat(records.at("/records/0/change_amount")).isEqualTo("15.50");
    assertThat(records.at("/records/1/trade_detail_type")).isEqualTo("SOURCE_OPERAIION_ADJUST");
    assertThat(records.at("/records/1/revenue_expense_type")).isEqualTo("EXPENSE");
    assertThat(records.at("/records/1/change_amount")).isEqualTo("70.00");
    assertThat(records.at("/records/1/balance_after_change")).isEqualTo("30.00");
  }

  @Test
  void the_cash_of_a_member_in_custody_is_that_of_its_master() {
    Answered set = sandbox.put(ACCOUNTS + "/acme-lab/cash", "{\"amount\": 1}");

    assertThat(set.status()).isEqualTo(409);
    assertThat(set.rule()).isEqualTo("control.cash-of-its-own");
    assertThat(set.at("/detail")).contains("acme-lab").contains("set the cash of acme");
    assertThat(sandbox.put(ACCOUNTS + "/acme-dev/cash", "{\"amount\": 1}").status()).isEqualTo(200);
  }

  @Test
  void there_is_no_cash_below_zero() {
    assertThat(sandbox.put(ACCOUNTS + "/acme/cash", "{\"amount\": \"-0.01\"}").at("/field"))
        .isEqualTo("amount");
    assertThat(sandbox.put(ACCOUNTS + "/acme/cash", "{}").at("/field")).isEqualTo("amount");
    assertThat(sandbox.put(ACCOUNTS + "/acme/cash", "{\"amount\": 0}").at("/balance"))
        .isEqualTo("0.00");
  }

  @Test
  void a_credit_line_is_set_as_a_whole() {
    Answered raised = sandbox.put(ACCOUNTS + "/acme/credit-line", "{\"amount\": \"5000.00\"}");
    Answered lowered = sandbox.put(ACCOUNTS + "/acme/credit-line", "{\"amount\": 0}");

    assertThat(raised.status()).isEqualTo(200);
    assertThat(raised.at("/amount")).isEqualTo("5000.00");
    assertThat(raised.at("/available")).isEqualTo("5000.00");
    assertThat(lowered.at("/available")).isEqualTo("0.00");
    assertThat(sandbox.get(ACCOUNTS + "/acme").at("/credit_line/amount")).isEqualTo("0.00");
  }

  @Test
  void a_credit_line_covers_what_is_used_of_it() {
    sandbox.put(ACCOUNTS + "/acme/credit-line", "{\"amount\": 100}");
    sandbox.post("/_sandbox/worlds/default/orders", StaffOrders.order("80.00", "true"));

    Answered lowered = sandbox.put(ACCOUNTS + "/acme/credit-line", "{\"amount\": \"79.99\"}");

    assertThat(lowered.status()).isEqualTo(409);
    assertThat(lowered.rule()).isEqualTo("control.credit-line-covers-use");
    assertThat(lowered.at("/detail")).contains("80.00");
  }

  @Test
  void an_unknown_account_is_refused_everywhere() {
    assertThat(sandbox.get(ACCOUNTS + "/nobody").rule()).isEqualTo("control.account-exists");
    Answered topUp = sandbox.post(ACCOUNTS + "/nobody/top-ups", "{\"amount\": 1}");
    assertThat(topUp.status()).isEqualTo(404);
    assertThat(topUp.at("/detail"))
        .isEqualTo(
            "No account nobody in world default; known: solo, globex, acme, acme-dev, acme-lab, acme-ops");
    assertThat(sandbox.put(ACCOUNTS + "/nobody/credit-line", "{\"amount\": 1}").rule())
        .isEqualTo("control.account-exists");
    assertThat(sandbox.post(ACCOUNTS + "/nobody/cards", "{\"amount\": 1}").rule())
        .isEqualTo("control.account-exists");
  }
}
