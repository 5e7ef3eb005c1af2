// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Unsubscriptions.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Planned faults that change what a request finds or does. */
@OnBothTargets
class LateFaultConformance {

  private final Shop acme;

  LateFaultConformance(Target target) {
    acme = Shop.acme(target);
  }

  private void plan(String fault) {
    acme.world().control("POST", "/faults", Json.read(fault.replace('\'', '"')));
  }

  @Test
  void a_stuck_order_stays_in_processing_until_it_is_moved() {
    String order = acme.buy("80.00");
    String other = acme.buy("80.00");
    plan("{'operation': 'PayOrders', 'kind': 'stuck-order', 'times': 1}");
    JsonNode settings = acme.world().control("GET", "/settings");

    TestServer.Answer answer = acme.pay(order);
    acme.paid(other);
    acme.world().advance("P10D");

    assertThat(answer.applied()).contains("sandbox.fault.stuck-order");
    assertThat(acme.status(order)).isEqualTo(3);
    assertThat(acme.status(other)).isEqualTo(5);
    assertThat(acme.world().control("GET", "/settings")).isEqualTo(settings);
    acme.move(order, 5);
    assertThat(acme.status(order)).isEqualTo(5);
    assertThat(Unsubscriptions.firstResource(acme, order)).isNotEmpty();
  }

  @Test
  void a_resource_appears_some_reads_late() {
    plan(
        "{'operation': 'ListPayPerUseCustomerResources', 'kind': 'stale-read', 'times': 2,"
            + " 'account': 'acme'}");
    String order = acme.paid(acme.buy("80.00"));
    ObjectNode query = TestServer.json().put("order_id", order);

    assertThat(Unsubscriptions.resources(acme, query)).isEmpty();
    assertThat(Unsubscriptions.resources(acme, query)).isEmpty();
    assertThat(Unsubscriptions.resources(acme, query)).hasSize(1);
  }

  @Test
  void a_stale_read_neither_counts_as_a_read_nor_brings_the_old_world_back() {
    ObjectNode settings = TestServer.json();
    settings.putObject("provisioning").put("mode", "after_reads").put("reads", 1);
    acme.world().control("PUT", "/settings", settings);
    String early = acme.paid(acme.buy("10.00"));
    plan("{'operation': 'ShowCustomerOrderDetails', 'kind': 'stale-read', 'times': 2}");
    String late = acme.buy("20.00");

    assertThat(acme.details(late).status()).isEqualTo(400);
    TestServer.Answer stale = acme.details(early);

    assertThat(stale.body().at("/order_info/status").asInt()).isEqualTo(3);
    assertThat(stale.applied()).contains("sandbox.fault.stale-read");
    assertThat(acme.status(late)).isEqualTo(6);
    // This read counts, and the order is completed by it.
    acme.status(early);
    assertThat(acme.status(early)).isEqualTo(5);
  }

  @Test
  void money_that_goes_elsewhere_first_is_missing_at_the_payment() {
    Shop solo = Shop.emptyAcme().as("solo");
    solo.topUp("100.00");
    String order = solo.buy("80.00");
    solo.world()
        .control(
            "POST",
            "/faults",
            Json.read(
                "{\"operation\": \"PayOrders\", \"kind\": \"spend-first\", \"amount\": \"30.00\"}"));

    TestServer.Answer refused = solo.pay(order);

    assertThat(refused.body().path("error_code").asString()).isEqualTo("CBC.99005003");
    assertThat(solo.balance(1)).isEqualTo("70.00");
    assertThat(solo.status(order)).isEqualTo(6);
    assertThat(refused.applied()).contains("sandbox.fault.spend-first");
    JsonNode ledger = solo.world().ledger();
    assertThat(ledger.path("balanced").asBoolean()).isTrue();
    assertThat(ledger.path("entries").path(0).path("type").asString()).isEqualTo("spent-elsewhere");
    solo.pay(order);
    solo.pay(order);
    solo.pay(order);
    assertThat(solo.balance(1)).isEqualTo("0.00");
  }

  @Test
  void the_money_of_another_account_can_go_instead() {
    String order = acme.buy("80.00");
    plan(
        "{'operation': 'PayOrders', 'kind': 'spend-first', 'amount': 1, 'payer': 'solo',"
            + " 'times': 1}");
    String before = acme.as("solo").balance(1);

    acme.paid(order);

    assertThat(acme.balance(1)).isEqualTo("9920.00");
    assertThat(acme.as("solo").balance(1)).isNotEqualTo(before);
  }

  @Test
  void of_a_batch_the_first_half_is_done_and_the_rest_is_reported() {
    Shop rich = Unsubscriptions.rich(Target.FRESH_WORLD);
    List<String> ids = List.of(server(rich, "10"), server(rich, "10"), server(rich, "10"));
    rich.world()
        .control(
            "POST",
            "/faults",
            Json.read("{\"operation\": \"CancelResourcesSubscription\", \"kind\": \"fail-half\"}"));

    JsonNode answer = Unsubscriptions.of(rich, 1, ids.toArray(String[]::new));

    assertThat(answer.path("order_ids")).hasSize(2);
    assertThat(answer.path("fail_resource_infos")).hasSize(1);
    JsonNode failed = answer.path("fail_resource_infos").path(0);
    assertThat(failed.path("resource_id").asString()).isEqualTo(ids.get(2));
    assertThat(failed.path("error_code").asString()).isEqualTo("CBC.0999");
    assertThat(failed.path("error_msg").asString()).isEqualTo("Other errors.");
    assertThat(Unsubscriptions.status(rich, ids.get(2))).isEqualTo(2);
    assertThat(Unsubscriptions.status(rich, ids.get(0))).isNotEqualTo(2);
    assertThat(Unsubscriptions.status(rich, ids.get(1))).isNotEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "RenewalResources, /v2/orders/subscriptions/resources/renew, /fail_resource_infos/0, resource_id",
    "UpdatePeriodToOnDemand, /v2/orders/subscriptions/resources/to-on-demand, /error_details/0, id",
    "UpdatePeriodToOnDemandInstantly, /v2/orders/subscriptions/resources/to-on-demand/instantly,"
        + " /to_ondemand_service_results/1, resource_id"
  })
  void every_batch_reports_its_failures_in_its_own_way(
      String operation, String path, String at, String idField) {
    Shop rich = Unsubscriptions.rich(Target.FRESH_WORLD);
    List<String> ids = List.of(server(rich, "32.20"), server(rich, "32.20"));
    rich.world()
        .control(
            "POST",
            "/faults",
            TestServer.json()
                .put("operation", operation)
                .put("kind", "fail-half")
                .put("code", "CBC.99003141")
                .put("undocumented", true));
    ObjectNode body =
        TestServer.json()
            .put("period_type", 2)
            .put("period_num", 1)
            .put("expire_policy", 0)
            .put("is_auto_pay", 1)
            .put("operation", "SET_UP");
    ids.forEach(body.putArray("resource_ids")::add);

    TestServer.Answer answer = rich.world().post("acme", path, body);

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    assertThat(answer.body().at(at).path(idField).asString()).isEqualTo(ids.get(1));
    assertThat(answer.body().at(at).path("error_code").asString()).isEqualTo("CBC.99003141");
    assertThat(answer.applied()).contains("sandbox.fault.fail-half");
  }
}
