// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Use that the money of an account does not cover. */
@OnBothTargets
class ArrearsConformance {

  private static final String WRITTEN_OFF = "SOURCE_OPERAIION_WRITEOFF";

  private final Target target;

  ArrearsConformance(Target target) {
    this.target = target;
  }

  /** Cash of 1.00 for four hours of 0.37. */
  private UseByTheHour fourHours(int level) {
    UseByTheHour acme = UseByTheHour.level(target, level);
    acme.shop().topUp("1.00");
    return acme;
  }

  @Test
  void what_cash_does_not_cover_is_debt_of_the_same_hour() {
    UseByTheHour acme = fourHours(4);
    String server = acme.server();

    List<JsonNode> events = acme.to("2025-06-10T04:53:30Z");

    // rules metering.arrears.begin, metering.arrears.balance-shows-debt,
    // metering.arrears.grace-is-charged
    assertThat(acme.hours(server))
        .containsExactly("CASH 0.37", "CASH 0.37", "CASH 0.26 DEBT 0.11", "DEBT 0.37");
    assertThat(UseByTheHour.types(events)).containsExactly("arrears 2025-06-10T03:53:30Z");
    assertThat(events.get(0).path("debt").asString()).isEqualTo("0.11");
    assertThat(events.get(0).path("account").asString()).isEqualTo("acme");
    assertThat(events.get(0).path("subject").asString()).isEqualTo(acme.shop().customerId());
    assertThat(acme.debt()).isEqualTo("0.48");
    assertThat(acme.shop().balance(1)).isEqualTo("0.00");
    assertThat(acme.world().control("GET", "/accounts/acme").path("debt").asString())
        .isEqualTo("0.48");
  }

  @Test
  void a_small_top_up_clears_the_oldest_hours_first() {
    UseByTheHour acme = fourHours(4);
    String server = acme.server();
    acme.to("2025-06-10T04:53:30Z");

    acme.shop().topUp("0.30");

    // rules metering.arrears.top-up-clears, metering.arrears.record
    assertThat(acme.hours(server))
        .containsExactly("CASH 0.37", "CASH 0.37", "CASH 0.37", "CASH 0.19 DEBT 0.18");
    assertThat(acme.debt()).isEqualTo("0.18");
    assertThat(acme.shop().balance(1)).isEqualTo("0.00");
    assertThat(acme.records("acme", WRITTEN_OFF)).containsExactly("EXPENSE 0.30 left 0.00");
    assertThat(acme.world().ledger().path("balanced").asBoolean()).isTrue();
  }

  @Test
  void a_large_top_up_clears_everything_and_says_what_is_left() {
    UseByTheHour acme = fourHours(4);
    String server = acme.server();
    acme.to("2025-06-10T04:53:30Z");

    JsonNode answer =
        acme.world()
            .control("POST", "/accounts/acme/top-ups", TestServer.json().put("amount", "1.00"));

    assertThat(answer.path("balance").asString()).isEqualTo("0.52");
    assertThat(acme.hours(server)).hasSize(4).containsOnly("CASH 0.37");
    assertThat(acme.debt()).isEqualTo("0.00");
    assertThat(acme.shop().balance(1)).isEqualTo("0.52");
    assertThat(acme.records("acme", WRITTEN_OFF)).containsExactly("EXPENSE 0.48 left 0.52");
  }

  @Test
  void without_grace_a_server_is_frozen_at_once_and_released_a_day_later() {
    UseByTheHour acme = UseByTheHour.level(target, 0);
    String server = acme.server();

    List<JsonNode> events = acme.to("2025-06-20T00:00:00Z");

    // rules metering.arrears.grace, metering.arrears.retention,
    // metering.arrears.frozen-is-not-metered, metering.arrears.released
    assertThat(UseByTheHour.types(events))
        .containsSubsequence(
            "arrears 2025-06-10T01:53:30Z",
            "resource-frozen 2025-06-10T01:53:30Z",
            "resource-released 2025-06-11T01:53:30Z");
    assertThat(events.get(1).path("resource_id").asString()).isEqualTo(server);
    // 3210 seconds of the hour from 9 to 10: 0.32991666, cut
    assertThat(acme.hours(server)).containsExactly("DEBT 0.37", "DEBT 0.32");
    assertThat(acme.debt()).isEqualTo("0.69");
  }

  @Test
  void nothing_is_reported_of_what_is_frozen() {
    UseByTheHour acme = UseByTheHour.level(target, 0);
    acme.server();
    String traffic =
        acme.world()
            .control(
                "POST",
                "/pay-per-use",
                TestServer.json()
                    .put("account", "acme")
                    .put("service_type_code", "hws.service.type.cdn")
                    .put("resource_type_code", "hws.resource.type.cdn")
                    .put("resource_spec", "cdn")
                    .put("region_code", "cn-north-4"))
            .path("resource_id")
            .asString();
    ObjectNode report =
        TestServer.json().put("account", "acme").put("resource_id", traffic).put("amount", "1");
    String usage = "/worlds/" + acme.world().id() + "/usage";
    assertThat(TestServer.control("POST", usage, report).status()).isEqualTo(200);
    acme.to("2025-06-10T01:53:30Z");

    assertThat(TestServer.control("POST", usage, report).status()).isEqualTo(404);
    acme.shop().topUp("100.00");
    assertThat(TestServer.control("POST", usage, report).status()).isEqualTo(200);
  }

  @Test
  void a_frozen_server_stays_frozen_until_all_debt_is_cleared() {
    UseByTheHour acme = UseByTheHour.level(target, 0);
    String server = acme.server();
    acme.to("2025-06-10T03:20:00Z");
    acme.shop().topUp("0.68");
    acme.to("2025-06-10T06:00:00Z");

    assertThat(acme.hours(server)).containsExactly("CASH 0.37", "CASH 0.31 DEBT 0.01");
    assertThat(acme.debt()).isEqualTo("0.01");
    assertThat(UseByTheHour.types(acme.to("2025-06-11T02:00:00Z")))
        .contains("resource-released 2025-06-11T01:53:30Z");
  }

  @Test
  void it_is_in_use_and_metered_from_the_second_on_in_which_the_debt_was_cleared() {
    UseByTheHour acme = UseByTheHour.level(target, 0);
    String server = acme.server();
    acme.to("2025-06-10T03:20:00Z");
    acme.shop().topUp("9.00");
    List<JsonNode> events = acme.to("2025-06-11T00:00:00Z");

    // rule metering.arrears.cleared-is-in-use
    // 0.37, 0.32 for 9:00:00 to 9:53:30, 0.24 for 11:20:00 to 12:00:00 (0.24666666, cut)
    assertThat(acme.hours(server)).hasSizeGreaterThan(5).startsWith("CASH 0.37", "CASH 0.32");
    assertThat(acme.hours(server).subList(2, 5))
        .containsExactly("CASH 0.24", "CASH 0.37", "CASH 0.37");
    assertThat(UseByTheHour.types(events)).noneMatch(event -> event.startsWith("resource-"));
  }

  @Test
  void for_monthly_settlement_there_are_no_arrears() {
    UseByTheHour acme =
        UseByTheHour.of(
            target, UseByTheHour.EIGHT, TestServer.json().put("monthly_settlement", true));
    String server = acme.server();

    List<JsonNode> events = acme.to("2025-06-10T02:00:00Z");

    assertThat(acme.hours(server)).containsExactly("SETTLEMENT 0.37");
    assertThat(acme.debt()).isEqualTo("0.00");
    assertThat(events).isEmpty();
  }

  @Test
  void neither_coupons_nor_credit_clear_debt_but_they_pay_later_use() {
    UseByTheHour acme = fourHours(4);
    String server = acme.server();
    acme.to("2025-06-10T04:53:30Z");

    acme.shop().cash("0.10");
    acme.shop().creditLine("5.00");
    assertThat(acme.debt()).isEqualTo("0.48");
    acme.to("2025-06-10T06:53:30Z");

    // rules metering.arrears.coupons-do-not-clear, metering.arrears.credit-does-not-clear
    assertThat(acme.debt()).isEqualTo("0.48");
    assertThat(acme.hours(server))
        .endsWith("DEBT 0.37", "CREDIT 0.37", "CASH_COUPON 0.10 CREDIT 0.27");
  }

  @Test
  void the_older_of_two_servers_is_paid_and_cleared_first() {
    UseByTheHour acme = UseByTheHour.level(target, 4);
    acme.shop().topUp("0.50");
    String older = acme.server();
    acme.to("2025-06-10T00:00:01Z");
    String newer = acme.server();
    acme.to("2025-06-10T01:53:30Z");
    // 3599 seconds: 0.36989722, cut
    assertThat(acme.hours(newer)).containsExactly("CASH 0.13 DEBT 0.23");
    acme.to("2025-06-10T02:53:30Z");

    acme.shop().topUp("0.50");

    assertThat(acme.hours(older)).containsExactly("CASH 0.37", "CASH 0.27 DEBT 0.10");
    assertThat(acme.hours(newer)).containsExactly("CASH 0.36", "DEBT 0.37");
  }

  @Test
  void a_saved_world_whose_records_owe_something_else_is_refused() {
    UseByTheHour acme = UseByTheHour.level(target, 4);
    acme.server();
    acme.to("2025-06-10T04:53:30Z");
    JsonNode export = acme.world().control("GET", "/export");
    TestWorld.imported(export);

    ObjectNode run = (ObjectNode) export.at("/state/rooms/metering/runs/0");
    run.put("count", run.path("count").asInt() - 1);

    TestServer.Answer refused = TestServer.control("POST", "/worlds/import", export);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().toString()).contains("paid_by: has debt that its payer does not");
  }

  @Test
  void what_is_ahead_is_on_the_timeline_and_is_prevented_by_money() {
    UseByTheHour acme = UseByTheHour.level(target, 4);
    acme.server();
    acme.to("2025-06-10T01:53:30Z");

    assertThat(ahead(acme))
        .contains("resource-frozen 2025-06-17T01:53:30Z", "resource-released 2025-07-02T01:53:30Z")
        .noneMatch(event -> event.startsWith("arrears"));
    acme.shop().topUp("500.00");
    assertThat(ahead(acme)).noneMatch(event -> event.startsWith("resource-"));
    assertThat(ahead(acme)).contains("month-closed 2025-07-03T02:00:00Z");
  }

  private static List<String> ahead(UseByTheHour acme) {
    JsonNode timeline = acme.world().control("GET", "/timeline?days=30");
    return UseByTheHour.types(timeline.path("events").valueStream().toList());
  }
}
