// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Canned answers: how they are added, shown, limited and removed, and which requests get them. */
class StubControlTest {

  private static final String WORLD = "/_sandbox/worlds/default";
  private static final String STUBS = WORLD + "/stubs";
  private static final String CASES = "/v3/groups";
  private static final String ORDERS = "/v2/orders/customer-orders";
  private static final String CANNED =
      "{\"operation\": \"KeystoneListGroups\", \"body\": {\"total_count\": 7, \"price\": 1.50}}";
  private static final String BROKEN_LIST =
      """
      {"operation": "ListCustomerOrders",
       "change": [{"path": "/total_count", "value": 99}]}
      """;

  private ControlFixture sandbox;

  @BeforeEach
  void start() {
    sandbox = ControlFixture.start();
  }

  private Answered added(String body) {
    Answered added = sandbox.post(STUBS, body);
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added;
  }

  private Answered cases(String account) {
    return sandbox.send("GET", CASES, Map.of("X-Auth-Token", "sandbox-token-" + account), "");
  }

  @Test
  void a_stub_is_shown_whole_with_what_it_has_done() {
    Answered added = added(CANNED);

    Answered answer = cases("acme");

    assertThat(added.json().toString())
        .isEqualTo(
            "{\"stub_id\":\"stub-1\",\"operation\":\"KeystoneListGroups\","
                + "\"body\":{\"total_count\":7,\"price\":1.50},\"status\":200,"
                + "\"unchecked\":false,\"checked\":\"envelope\","
                + "\"seen\":0,\"hit\":0,\"missed\":0}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("{\"total_count\":7,\"price\":1.50}");
    assertThat(answer.headers().get("X-Sandbox-Stub")).isEqualTo("stub-1");
    Answered list = sandbox.get(STUBS);
    assertThat(list.at("/total_count")).isEqualTo("1");
    assertThat(list.at("/stubs/0/seen")).isEqualTo("1");
    assertThat(list.at("/stubs/0/hit")).isEqualTo("1");
  }

  @Test
  void an_answered_request_is_no_call_of_an_operation_that_is_not_built() {
    added(CANNED.replace("{\"operation", "{\"times\": 1, \"operation"));

    cases("acme");
    assertThat(sandbox.get(WORLD + "/findings").at("/total_count")).isEqualTo("0");

    assertThat(cases("acme").status()).isEqualTo(501);
    assertThat(sandbox.get(WORLD + "/findings").at("/findings/0/kind")).isEqualTo("not-built");
  }

  @Test
  void a_canned_501_is_an_answer_too() {
    added(
        """
        {"operation": "KeystoneListGroups", "status": 501,
         "body": {"error_code": "CBC.9", "error_msg": "later"}}
        """);

    assertThat(cases("acme").status()).isEqualTo(501);
    assertThat(sandbox.get(WORLD + "/findings").at("/total_count")).isEqualTo("0");
  }

  @Test
  void a_header_replaces_one_that_is_spelt_in_another_case() {
    added(
        """
        {"operation": "KeystoneListGroups", "body": {}, "unchecked": true,
         "headers": {"content-TYPE": "text/html"}}
        """);

    assertThat(cases("acme").headers())
        .containsEntry("content-TYPE", "text/html")
        .doesNotContainKey("Content-Type");
  }

  @Test
  void a_canned_list_says_nothing_about_how_a_client_pages() {
    added(
        "{\"operation\": \"ListCustomerOrders\", \"times\": 1,"
            + " \"body\": {\"total_count\": 30, \"order_infos\": []}}");
    added(BROKEN_LIST);

    sandbox.api("acme", ORDERS);
    assertThat(sandbox.api("acme", ORDERS).at("/total_count")).isEqualTo("99");

    assertThat(sandbox.get(WORLD + "/findings").at("/total_count")).isEqualTo("0");
  }

  @Test
  void log_and_explain_name_the_stub_that_answered() {
    added(CANNED);

    String id = cases("acme").requestId();

    Answered logged = sandbox.get(WORLD + "/requests");
    assertThat(logged.at("/requests/0/stub/stub_id")).isEqualTo("stub-1");
    assertThat(logged.at("/requests/0/stub/effect")).isEqualTo("answered");
    assertThat(logged.at("/requests/0/stub/checked")).isEqualTo("envelope");
    Answered explained = sandbox.get("/_sandbox/explain/" + id);
    assertThat(explained.at("/applied/0")).isEqualTo("sandbox.stub.answered");
    assertThat(explained.at("/stub/stub_id")).isEqualTo("stub-1");
    assertThat(explained.at("/next/en")).contains(STUBS);
  }

  @Test
  void a_canned_error_is_found_by_its_code() {
    added(
        """
        {"operation": "KeystoneListGroups", "status": 403,
         "body": {"error_code": "CBC.0156", "error_msg": "no"}}
        """);

    assertThat(cases("acme").status()).isEqualTo(403);

    Answered logged = sandbox.get(WORLD + "/requests?code=CBC.0156");
    assertThat(logged.at("/total_count")).isEqualTo("1");
    assertThat(logged.at("/requests/0/code")).isEqualTo("CBC.0156");
  }

  @Test
  void a_stub_is_for_its_account_and_the_oldest_that_is_not_used_up_answers() {
    added(CANNED.replace("{\"operation", "{\"times\": 1, \"operation"));
    added(CANNED.replace("7", "8").replace("{\"operation", "{\"account\": \"acme\", \"operation"));

    assertThat(cases("acme").at("/total_count")).isEqualTo("7");
    assertThat(cases("acme").at("/total_count")).isEqualTo("8");
    assertThat(cases("solo").status()).isEqualTo(501);
    Answered list = sandbox.get(STUBS);
    assertThat(list.at("/stubs/0/seen")).isEqualTo("3");
    assertThat(list.at("/stubs/1/seen")).isEqualTo("1");
  }

  @Test
  void a_request_that_would_be_refused_is_refused_before_a_stub_answers() {
    added(
        """
        {"operation": "ListCustomerOrders", "body": {"total_count": 0, "order_infos": []}}
        """);

    assertThat(sandbox.api("acme", ORDERS + "?limit=0").at("/error_code")).isEqualTo("CBC.0100");
    assertThat(sandbox.api("acme.nobody", ORDERS).status()).isEqualTo(403);
    Answered stranger = sandbox.send("GET", ORDERS, Map.of("X-Auth-Token", "wrong"), "");
    assertThat(stranger.status()).isEqualTo(401);
    assertThat(sandbox.get(STUBS).at("/stubs/0/seen")).isEqualTo("0");
    assertThat(sandbox.api("acme", ORDERS).status()).isEqualTo(200);
    assertThat(sandbox.get(STUBS).at("/stubs/0/seen")).isEqualTo("1");
  }

  @Test
  void a_preview_meets_no_stub() {
    added(BROKEN_LIST);

    Answered preview =
        sandbox.post(
            WORLD + "/preview",
            "{\"account\": \"acme\", \"method\": \"GET\", \"path\": \"" + ORDERS + "\"}");

    assertThat(preview.at("/status")).isEqualTo("200");
    assertThat(preview.text()).doesNotContain("99");
    assertThat(sandbox.get(STUBS).at("/stubs/0/seen")).isEqualTo("0");
  }

  @Test
  void a_fault_and_a_stub_can_meet_in_one_request() {
    added(CANNED);
    sandbox.post(
        WORLD + "/faults", "{\"operation\": \"KeystoneListGroups\", \"kind\": \"cut-body\"}");

    Answered answer = cases("acme");

    assertThat(answer.at("/total_count")).isEqualTo("7");
    Answered logged = sandbox.get(WORLD + "/requests");
    assertThat(logged.at("/requests/0/faults/0/kind")).isEqualTo("cut-body");
    assertThat(logged.at("/requests/0/stub/stub_id")).isEqualTo("stub-1");
  }

  @Test
  void stubs_are_removed_one_by_one_or_all_at_once() {
    added(CANNED);
    added(CANNED);
    added(CANNED);

    assertThat(sandbox.delete(STUBS + "/stub-2").status()).isEqualTo(204);
    assertThat(sandbox.delete(STUBS + "/stub-2").rule()).isEqualTo("control.stub-exists");
    assertThat(sandbox.delete(STUBS + "/..%2F..").status()).isEqualTo(404);
    assertThat(sandbox.get(STUBS).at("/stubs/1/stub_id")).isEqualTo("stub-3");
    assertThat(sandbox.delete(STUBS).status()).isEqualTo(204);
    assertThat(sandbox.get(STUBS).at("/total_count")).isEqualTo("0");
    assertThat(cases("acme").status()).isEqualTo(501);
  }

  @Test
  void a_reset_removes_stubs_and_neither_fork_nor_snapshot_has_them() {
    sandbox.post(WORLD + "/snapshots", "");
    added(CANNED);
    Answered fork = sandbox.post("/_sandbox/worlds", "{\"from\": \"default\"}");

    assertThat(sandbox.get("/_sandbox/worlds/" + fork.at("/id") + "/stubs").at("/total_count"))
        .isEqualTo("0");
    sandbox.post(WORLD + "/snapshots/s-1/restore", "");
    assertThat(sandbox.get(STUBS).at("/total_count")).isEqualTo("1");
    sandbox.post(WORLD + "/reset", "");
    assertThat(sandbox.get(STUBS).at("/total_count")).isEqualTo("0");
  }

  @Test
  void the_stubs_of_a_world_are_limited_in_number() {
    for (int i = 0; i < 100; i++) {
      added(CANNED);
    }

    Answered refused = sandbox.post(STUBS, CANNED);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.rule()).isEqualTo("control.stub-limit");
  }

  @Test
  void the_stubs_of_a_world_are_limited_in_size() {
    String half = CANNED.replace("7", "\"" + "x".repeat(500_000) + "\"");
    added(half);

    Answered refused = sandbox.post(STUBS, half);

    assertThat(refused.rule()).isEqualTo("control.stub-limit");
    assertThat(refused.at("/detail")).startsWith("The world has 1 stubs of 50");
    added(CANNED);
    sandbox.delete(STUBS + "/stub-1");
    added(half);
  }
}
