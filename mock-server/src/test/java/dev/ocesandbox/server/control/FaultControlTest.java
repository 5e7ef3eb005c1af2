// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultControlTest {

  private static final String WORLD = "/_sandbox/worlds/default";
  private static final String FAULTS = WORLD + "/faults";
  private static final String ORDERS = "/v2/orders/customer-orders";
  private static final String ERROR =
      "{\"operation\": \"ListCustomerOrders\", \"kind\": \"error\", \"code\": \"CBC.0101\"}";

  private ControlFixture sandbox;

  @BeforeEach
  void start() {
    sandbox = ControlFixture.start();
  }

  private Answered planned(String body) {
    Answered planned = sandbox.post(FAULTS, body);
    assertThat(planned.status()).as(planned.text()).isEqualTo(201);
    return planned;
  }

  @Test
  void a_planned_fault_is_shown_whole_with_what_it_has_done() {
    Answered planned = planned(ERROR);

    sandbox.api("acme", ORDERS);

    assertThat(planned.json().toString())
        .isEqualTo(
            "{\"fault_id\":\"f-1\",\"operation\":\"ListCustomerOrders\",\"kind\":\"error\","
                + "\"code\":\"CBC.0101\",\"after\":0,\"probability\":1,\"seed\":1,"
                + "\"seen\":0,\"hit\":0}");
    Answered list = sandbox.get(FAULTS);
    assertThat(list.at("/total_count")).isEqualTo("1");
    assertThat(list.at("/faults/0/seen")).isEqualTo("1");
    assertThat(list.at("/faults/0/hit")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"kind\": \"error\", \"code\": \"CBC.0100\"}', operation",
    "'{\"operation\": \"PayOrders\"}', kind",
    "'{\"operation\": \"PayOrders\", \"kind\": \"fire\"}', kind",
    "'{\"operation\": \"PayOrders\", \"kind\": \"reset\", \"often\": 2}', often",
    "'{\"operation\": \"PayOrder\", \"kind\": \"reset\"}', operation",
    "'{\"operation\": \"ListWorlds\", \"kind\": \"reset\"}', operation",
    "'{\"operation\": \"CreateToken\", \"kind\": \"reset\"}', operation",
    "'{\"operation\": \"PayOrders\", \"kind\": \"error\"}', code",
    "'{\"operation\": \"PayOrders\", \"kind\": \"error\", \"code\": \"CBC.1\"}', code",
    "'{\"operation\": \"PayOrders\", \"kind\": \"error\", \"code\": \"APIGW.0308\"}', code",
    "'{\"operation\": \"PayOrders\", \"kind\": \"reset\", \"code\": \"CBC.0100\"}', code",
    "'{\"operation\": \"PayOrders\", \"kind\": \"status\"}', status",
    "'{\"operation\": \"PayOrders\", \"kind\": \"status\", \"status\": 404}', status",
    "'{\"operation\": \"PayOrders\", \"kind\": \"delay\"}', by",
    "'{\"operation\": \"PayOrders\", \"kind\": \"delay\", \"by\": \"PT61S\"}', by",
    "'{\"operation\": \"PayOrders\", \"kind\": \"delay\", \"by\": \"PT0S\"}', by",
    "'{\"operation\": \"PayOrders\", \"kind\": \"delay\", \"by\": \"1s\"}', by",
    "'{\"operation\": \"PayOrders\", \"kind\": \"cut-body\", \"bytes\": -1}', bytes",
    "'{\"operation\": \"PayOrders\", \"kind\": \"spend-first\"}', amount",
    "'{\"operation\": \"PayOrders\", \"kind\": \"spend-first\", \"amount\": 0}', amount",
    "'{\"operation\": \"PayOrders\", \"kind\": \"reset\", \"times\": 0}', times",
    "'{\"operation\": \"PayOrders\", \"kind\": \"reset\", \"after\": -1}', after",
    "'{\"operation\": \"PayOrders\", \"kind\": \"reset\", \"probability\": 0}', probability",
    "'{\"operation\": \"PayOrders\", \"kind\": \"reset\", \"probability\": 1.1}', probability"
  })
  void a_fault_that_makes_no_sense_is_refused(String body, String field) {
    Answered refused = sandbox.post(FAULTS, body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.rule()).isEqualTo("control.body-valid");
    assertThat(refused.at("/field")).isEqualTo(field);
    assertThat(sandbox.get(FAULTS).at("/total_count")).isEqualTo("0");
  }

  @Test
  void a_misspelt_operation_is_answered_with_the_nearest_one() {
    Answered refused = sandbox.post(FAULTS, "{\"operation\": \"PayOrder\", \"kind\": \"reset\"}");

    assertThat(refused.at("/reason")).contains("did you mean PayOrders?");
  }

  @ParameterizedTest
  @CsvSource({
    "ListCustomerOrders, stuck-order",
    "PayOrders, stale-read",
    "PayOrders, fail-half",
    "KeystoneListProjects, stale-read"
  })
  void a_kind_that_does_not_fit_the_operation_is_refused(String operation, String kind) {
    Answered refused =
        sandbox.post(
            FAULTS, "{\"operation\": \"%s\", \"kind\": \"%s\"}".formatted(operation, kind));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.rule()).isEqualTo("control.fault-fits");
    assertThat(refused.at("/detail")).startsWith(kind + " does not fit " + operation);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"operation\": \"*\", \"kind\": \"reset\", \"account\": \"nobody\"}'",
    "'{\"operation\": \"*\", \"kind\": \"spend-first\", \"amount\": 1, \"payer\": \"nobody\"}'"
  })
  void an_unknown_account_is_refused(String body) {
    assertThat(sandbox.post(FAULTS, body).rule()).isEqualTo("control.account-exists");
  }

  @Test
  void faults_are_removed_one_by_one_or_all_at_once() {
    planned(ERROR);
    planned(ERROR);
    planned(ERROR);

    assertThat(sandbox.delete(FAULTS + "/f-2").status()).isEqualTo(204);
    assertThat(sandbox.delete(FAULTS + "/f-2").rule()).isEqualTo("control.fault-exists");
    assertThat(sandbox.get(FAULTS).at("/faults/1/fault_id")).isEqualTo("f-3");
    assertThat(sandbox.delete(FAULTS).status()).isEqualTo(204);
    assertThat(sandbox.get(FAULTS).at("/total_count")).isEqualTo("0");
    assertThat(sandbox.api("acme", ORDERS).status()).isEqualTo(200);
  }

  @Test
  void a_world_has_at_most_100_faults() {
    for (int i = 0; i < 100; i++) {
      planned(ERROR);
    }

    Answered refused = sandbox.post(FAULTS, ERROR);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.rule()).isEqualTo("control.fault-limit");
  }

  @Test
  void a_reset_removes_faults_and_neither_fork_nor_snapshot_has_them() {
    sandbox.post(WORLD + "/snapshots", "");
    planned(ERROR);
    Answered fork = sandbox.post("/_sandbox/worlds", "{\"from\": \"default\"}");

    assertThat(sandbox.get("/_sandbox/worlds/" + fork.at("/id") + "/faults").at("/total_count"))
        .isEqualTo("0");
    sandbox.post(WORLD + "/snapshots/s-1/restore", "");
    assertThat(sandbox.get(FAULTS).at("/total_count")).isEqualTo("1");
    sandbox.post(WORLD + "/reset", "");
    assertThat(sandbox.get(FAULTS).at("/total_count")).isEqualTo("0");
  }

  @Test
  void a_fault_meets_the_requests_of_its_account_only() {
    planned(ERROR.replace("{", "{\"account\": \"acme\", "));

    assertThat(sandbox.api("solo", ORDERS).status()).isEqualTo(200);
    assertThat(sandbox.api("acme", ORDERS).status()).isEqualTo(400);
    assertThat(sandbox.get(FAULTS).at("/faults/0/seen")).isEqualTo("1");
  }

  @Test
  void a_star_means_every_operation_of_the_faked_api_and_never_the_control_api() {
    planned("{\"operation\": \"*\", \"kind\": \"status\", \"status\": 503}");

    assertThat(sandbox.api("acme", ORDERS).status()).isEqualTo(503);
    assertThat(sandbox.api("acme", "/v2/accounts/customer-accounts/balances").status())
        .isEqualTo(503);
    assertThat(sandbox.api("acme", "/v3/auth/domains").status()).isEqualTo(503);
    assertThat(sandbox.get(WORLD).status()).isEqualTo(200);
  }

  @Test
  void previews_and_requests_without_good_credentials_meet_no_fault() {
    planned(ERROR);

    Answered preview =
        sandbox.post(
            WORLD + "/preview",
            "{\"account\": \"acme\", \"method\": \"GET\", \"path\": \"" + ORDERS + "\"}");
    Answered stranger = sandbox.send("GET", ORDERS, Map.of("X-Auth-Token", "wrong"), "");

    assertThat(preview.at("/status")).isEqualTo("200");
    assertThat(stranger.status()).isEqualTo(401);
    assertThat(sandbox.get(FAULTS).at("/faults/0/seen")).isEqualTo("0");
  }

  @Test
  void a_request_that_the_contract_would_refuse_meets_it_too() {
    planned(ERROR);

    assertThat(sandbox.api("acme", ORDERS + "?limit=0").at("/error_code")).isEqualTo("CBC.0101");
  }

  @Test
  void log_and_explain_tell_of_the_fault() {
    planned(ERROR);

    String id = sandbox.api("acme", ORDERS).requestId();

    Answered logged = sandbox.get(WORLD + "/requests?code=CBC.0101");
    assertThat(logged.at("/requests/0/faults/0/fault_id")).isEqualTo("f-1");
    assertThat(logged.at("/requests/0/faults/0/kind")).isEqualTo("error");
    Answered explained = sandbox.get("/_sandbox/explain/" + id);
    assertThat(explained.at("/rule/id")).isEqualTo("sandbox.fault.error");
    assertThat(explained.at("/rule/code")).isEqualTo("CBC.0101");
    assertThat(explained.at("/applied/0")).isEqualTo("sandbox.fault.error");
    assertThat(explained.at("/next/en")).contains(FAULTS);
  }

  @Test
  void faults_are_asked_in_the_order_planned_until_one_ends_the_request() {
    planned(ERROR.replace("{", "{\"times\": 1, "));
    planned(ERROR.replace("CBC.0101", "CBC.0999"));

    assertThat(sandbox.api("acme", ORDERS).at("/error_code")).isEqualTo("CBC.0101");
    assertThat(sandbox.get(FAULTS).at("/faults/1/seen")).isEqualTo("0");
    assertThat(sandbox.api("acme", ORDERS).at("/error_code")).isEqualTo("CBC.0999");
  }
}
