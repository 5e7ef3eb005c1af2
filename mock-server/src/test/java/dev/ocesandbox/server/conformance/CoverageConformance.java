// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What GET /_sandbox/worlds/{world}/coverage says after requests over HTTP. */
@OnBothTargets
class CoverageConformance {

  private final Shop acme;

  CoverageConformance(Target target) {
    acme = Shop.emptyAcme(target);
    acme.topUp("10000.00");
  }

  private JsonNode report() {
    return acme.world().control("GET", "/coverage");
  }

  private JsonNode operation(String id) {
    return row(report().path("operations"), "operation", id);
  }

  private static JsonNode row(JsonNode rows, String field, String value) {
    return rows.valueStream()
        .filter(row -> row.path(field).asString().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> used(JsonNode rows, String field) {
    return rows.valueStream()
        .filter(row -> row.path("count").asLong() > 0)
        .map(row -> row.path(field).asString())
        .toList();
  }

  private List<String> edges(String diagram) {
    return report()
        .path("edges")
        .valueStream()
        .filter(edge -> edge.path("diagram").asString().equals(diagram))
        .filter(edge -> edge.path("count").asLong() > 0)
        .map(edge -> edge.path("from").asInt() + ">" + edge.path("to").asInt())
        .toList();
  }

  @Test
  void parameters_and_values_are_those_that_were_sent_and_not_their_defaults() {
    acme.list("status=6&limit=5");

    JsonNode list = operation("ListCustomerOrders");
    assertThat(used(list.path("parameters"), "name")).containsExactly("status", "limit");
    assertThat(used(list.path("values"), "value")).containsExactly("6");
    assertThat(list.path("values"))
        .extracting(value -> value.path("name").asString() + "=" + value.path("value").asString())
        .contains("status=1", "status=5", "method=oneself", "order_by=createTime");
    assertThat(list.path("result").asString()).isEqualTo("succeeded");
  }

  @Test
  void fields_of_bodies_are_found_in_objects_and_lists() {
    acme.paid(acme.buy("20.00"), acme.cash("5.00"));

    JsonNode pay = operation("PayOrders");
    assertThat(used(pay.path("parameters"), "name"))
        .containsExactlyInAnyOrder(
            "order_id",
            "use_coupon",
            "use_discount",
            "coupon_infos",
            "coupon_infos[].id",
            "coupon_infos[].type");
    assertThat(used(pay.path("values"), "value"))
        .contains("YES", "NO", "301")
        .doesNotContain("300");
  }

  @Test
  void values_of_answers_are_those_that_were_seen() {
    acme.buy("1.00");
    acme.list("");

    JsonNode answers = operation("ListCustomerOrders").path("answers");
    assertThat(answers).isNotEmpty();
    assertThat(used(answers, "value")).isNotEmpty();
  }

  @Test
  void codes_are_met_by_refusals_and_an_operation_may_only_be_refused() {
    acme.cancel("CS1234567890ABCDE");

    JsonNode cancel = operation("CancelCustomerOrder");
    assertThat(cancel.path("result").asString()).isEqualTo("refused");
    assertThat(used(cancel.path("codes"), "code")).hasSize(1);
    assertThat(cancel.path("codes").size()).isGreaterThan(1);
    assertThat(report().path("totals").path("operations").path("covered").asInt()).isZero();
  }

  @Test
  void orders_walk_edges_by_requests_and_by_time() {
    acme.paid(acme.buy("1.00"));
    assertThat(edges("orders")).containsExactlyInAnyOrder("6>3", "3>5");

    acme.buy("1.00");
    acme.world().advance("P8D");
    assertThat(edges("orders")).containsExactlyInAnyOrder("6>3", "3>5", "6>4");
  }

  @Test
  void what_the_control_api_arranges_counts_for_no_client() {
    acme.get("/v2/accounts/customer-accounts/balances");
    acme.place(acme.purchase(TestWorld.server("7.00")).put("auto_pay", true));
    acme.buy("8.00");
    acme.topUp("5.00");

    assertThat(used(report().path("edges"), "diagram")).isEmpty();
    assertThat(report().path("counts").toString())
        .contains("ShowCustomerAccountBalances")
        .doesNotContain("|EDGE|");

    acme.paid(acme.buy("1.00"));
    assertThat(edges("orders")).containsExactlyInAnyOrder("6>3", "3>5");
  }

  @Test
  void a_new_object_is_counted_as_new() {
    String resource = Unsubscriptions.server(acme, "60.00");
    Unsubscriptions.of(acme, 1, resource);

    assertThat(report().path("counts").toString())
        .containsPattern("\\|EDGE\\|orders\\|new\\|\\d")
        .doesNotContain("|-");
  }

  @Test
  void a_reset_and_a_restored_snapshot_walk_no_edges_and_cost_nothing() {
    String snapshot =
        acme.world()
            .control("POST", "/snapshots", TestServer.json())
            .path("snapshot_id")
            .asString();
    acme.paid(acme.buy("1.00"));
    String later =
        acme.world()
            .control("POST", "/snapshots", TestServer.json())
            .path("snapshot_id")
            .asString();
    JsonNode before = report();

    acme.world().control("POST", "/snapshots/" + snapshot + "/restore");
    acme.world().control("POST", "/snapshots/" + later + "/restore");
    acme.world().control("POST", "/reset");

    assertThat(report().path("edges")).isEqualTo(before.path("edges"));
    assertThat(report().path("cost")).isEqualTo(before.path("cost"));
  }

  @Test
  void the_states_of_resources_coupons_and_accounts_are_walked_too() {
    acme.paid(acme.buy("20.00"), acme.cash("5.00"));
    Unsubscriptions.of(acme, 1, Unsubscriptions.server(acme, "60.00"));

    assertThat(edges("coupons")).contains("2>3");
    assertThat(edges("resources")).containsExactly("2>3");
  }

  @Test
  void a_list_is_read_to_its_second_page_or_not() {
    acme.buy("1.00");
    acme.buy("2.00");
    acme.buy("3.00");
    acme.list("limit=2");
    assertThat(report().path("totals").path("pages")).hasToString("{\"covered\":0,\"of\":1}");

    acme.list("limit=2&offset=2");
    assertThat(report().path("totals").path("pages")).hasToString("{\"covered\":1,\"of\":1}");
  }

  @Test
  void a_fault_and_its_code_are_counted() {
    acme.world()
        .control(
            "POST",
            "/faults",
            TestServer.json()
                .put("operation", "ShowCustomerAccountBalances")
                .put("kind", "throttle")
                .put("times", 1));
    acme.get("/v2/accounts/customer-accounts/balances");

    assertThat(used(report().path("faults"), "kind")).containsExactly("throttle");
    assertThat(report().path("totals").path("faults").path("of").asInt()).isEqualTo(11);
  }

  @Test
  void inferred_rules_are_named_with_their_operations_and_alternatives() {
    acme.creditLine("500.00");
    acme.get("/v2/accounts/customer-accounts/balances");

    JsonNode guess = row(report().path("guesses"), "rule", "accounts.balance.credit-amount");
    assertThat(guess.path("operations")).hasToString("[\"ShowCustomerAccountBalances\"]");
    assertThat(guess.path("count").asInt()).isEqualTo(1);
    assertThat(guess.path("alternatives"))
        .extracting(one -> one.path("name").asString())
        .contains("total", "remaining");
  }

  @Test
  void control_requests_and_what_is_not_built_are_not_counted() {
    acme.world().control("GET", "/ledger");
    acme.get("/v2/not/an/operation");

    JsonNode totals = report().path("totals");
    assertThat(totals.path("operations")).hasToString("{\"covered\":0,\"of\":140}");
    assertThat(report().path("consumers")).doesNotContain(TestServer.json().stringNode("curl"));
    assertThat(report().path("cost").path("total").asString()).isEqualTo("0.00");
  }
}
