// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The records of the breakdown of a month: fields, filters, order and pages. */
@OnBothTargets
class CostBreakdownConformance {

  private static final String MONTH = "shared_month=2026-11";

  private final CostCenter acme;
  private final Renewals renewals;
  private final String server;
  private final String disk;

  CostBreakdownConformance(Target target) {
    acme = CostCenter.rich(target);
    renewals = new Renewals(acme.shop());
    List<String> bought = renewals.bought(Renewals.server(), Renewals.disk());
    server = bought.get(0);
    disk = bought.get(1);
  }

  private List<String> costs(String more) {
    return fields(acme.breakdown(MONTH + more), "consume_amount");
  }

  private JsonNode only(String more) {
    List<JsonNode> rows = acme.breakdown(MONTH + more);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  @Test
  void a_record_of_a_subscription_is_complete() {
    String row = only("&resource_id=" + disk).toString();

    assertThat(row)
        .startsWith(
            "{\"shared_month\":\"2026-11\",\"bill_cycle\":\"2026-11\",\"bill_type\":1,"
                + "\"customer_id\":\""
                + acme.shop().customerId()
                + "\","
                + "\"region_code\":\"cn-north-4\",\"region_name\":\"华北-北京四\","
                + "\"service_type_code\":\"hws.service.type.ebs\",\"service_type_name\":\"云硬盘\","
                + "\"resource_type_code\":\"hws.resource.type.volume\"")
        .contains(
            "\"effective_time\":null,\"expire_time\":null,\"resource_id\":\"" + disk + "\"",
            "\"resource_tag\":\"--\"",
            "\"enterprise_project_id\":\"0\",\"enterprise_project_name\":\"default\","
                + "\"charging_mode\":1,\"order_id\":\"CS",
            "\"period_type\":20,\"usage_type\":null,\"usage\":null,\"usage_measure_id\":null,"
                + "\"free_resource_usage\":null,\"free_resource_measure_id\":null,"
                + "\"ri_usage\":null,\"ri_usage_measure_id\":null,"
                + "\"consume_amount\":28.00,\"past_months_amortized_amount\":0.00,"
                + "\"current_month_amortized_amount\":7.46666664,"
                + "\"future_months_amortized_amount\":20.53333336,"
                + "\"amortized_cash_amount\":7.46666664,\"amortized_credit_amount\":0.00,"
                + "\"amortized_coupon_amount\":0.00,"
                + "\"amortized_flexipurchase_coupon_amount\":0.00,"
                + "\"amortized_stored_value_card_amount\":0.00,\"amortized_bonus_amount\":0.00")
        .endsWith(
            "\"sub_service_type_code\":null,\"sub_service_type_name\":null,"
                + "\"sub_resource_type_code\":null,\"sub_resource_type_name\":null,"
                + "\"sub_resource_id\":null,\"sub_resource_name\":null,"
                + "\"effective_tag_pairs\":[],\"cost_unit_pairs\":[]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "&charging_mode=1 | 32.20 28.00",
        "&charging_mode=3 | none",
        "&charging_mode=10 | none",
        "&charging_mode= | 32.20 28.00",
        "&service_type_code=hws.service.type.ebs | 28.00",
        "&service_type_code= | 32.20 28.00",
        "&resource_type_code=hws.resource.type.vm | 32.20",
        "&resource_type_code=hws.resource.type.VM | none",
        "&region_code=cn-north-4 | 32.20 28.00",
        "&region_code=cn-east-3 | none",
        "&bill_type=1 | 32.20 28.00",
        "&bill_type=12 | none",
        "&enterprise_project_id=0 | 32.20 28.00",
        "&enterprise_project_id=null | none",
        "&enterprise_project_id=-1 | none",
        "&resource_name=nothing | none",
        "&resource_name= | 32.20 28.00"
      })
  void records_match_every_filter(String filter, String costs) {
    List<String> wanted = costs == null ? List.of() : List.of(costs.split(" "));

    assertThat(costs(filter)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void a_name_must_be_whole() {
    String name = renewals.resource(server).path("resource_name").asString();

    assertThat(costs("&resource_name=" + name)).containsExactly("32.20");
    assertThat(costs("&resource_name=" + name.substring(1))).isEmpty();
    assertThat(costs("&resource_name=" + name + "&resource_id=" + disk)).isEmpty();
  }

  @Test
  void names_have_the_language_that_is_asked_for() {
    TestServer.Answer answer =
        TestServer.send(
            HttpRequest.newBuilder(
                    URI.create(TestServer.endpoint() + CostCenter.BREAKDOWN + "?" + MONTH))
                .header("X-Auth-Token", acme.world().account("acme").path("token").asString())
                .header("X-Language", "en_US")
                .GET());

    assertThat(fields(answer.body().path("details").valueStream().toList(), "service_type_name"))
        .containsExactlyInAnyOrder("Elastic Cloud Server", "Elastic Volume Service");
  }

  @Test
  void pages_of_the_newest_first() {
    acme.world().advance("PT1H");
    renewals.bought(Renewals.oddity("5.00"));
    List<String> all = costs("");
    assertThat(all).hasSize(3).startsWith("5.00");

    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset < 4; offset++) {
      JsonNode page = Bills.done(acme.askBreakdown(MONTH + "&limit=1&offset=" + offset));
      assertThat(page.path("total_count").asInt()).isEqualTo(3);
      paged.addAll(fields(page.path("details").valueStream().toList(), "consume_amount"));
    }
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void debt_is_part_of_the_month_and_of_no_source() {
    ObjectNode scenario = TestServer.json().put("format", 2).put("name", "monthly");
    scenario
        .putArray("accounts")
        .addObject()
        .put("name", "corner")
        .put("customer_id", "0123456789abcdef0123456789abcdef")
        .put("kind", "personal")
        .put("monthly_settlement", true);
    scenario.putObject("settings").put("bills", "at_once");
    JsonNode made =
        TestServer.control("POST", "/worlds/import?clock=" + Target.NOW, scenario).body();
    TestWorld world =
        new TestWorld(made.path("id").asString(), Map.of("corner", made.at("/accounts/0")));
    CostCenter corner = new CostCenter(new Shop(world, "corner"));
    corner.shop().paid(corner.shop().buy("30.00"));

    assertThat(
            fields(
                corner.breakdown(MONTH),
                "current_month_amortized_amount",
                "amortized_cash_amount",
                "amortized_credit_amount"))
        .containsExactly("8.00 0.00 0.00");
  }

  @Test
  void documented_costs_come_a_day_after_their_day() {
    acme.world().control("PUT", "/settings", TestServer.json().put("bills", "documented"));
    acme.world().advance("PT37H59M59S");
    assertThat(costs("")).isEmpty();
    acme.world().advance("PT1S");

    assertThat(costs("")).hasSize(2);
    Unsubscriptions.of(acme.shop(), 1, disk);
    assertThat(fields(acme.breakdown(MONTH), "bill_type", "future_months_amortized_amount"))
        .contains("1 20.53333336");
    acme.world().advance("P2D");
    assertThat(fields(acme.breakdown(MONTH), "bill_type", "future_months_amortized_amount"))
        .contains("1 0.00", "4 0.00");
  }

  @Test
  void records_are_the_same_after_an_export_and_import() {
    Unsubscriptions.of(acme.shop(), 1, disk);
    JsonNode made =
        TestServer.control(
                "POST", "/worlds/import?clock=frozen", acme.world().control("GET", "/export"))
            .body();
    JsonNode account =
        made.path("accounts")
            .valueStream()
            .filter(one -> one.path("name").asString().equals("acme"))
            .findFirst()
            .orElseThrow();
    TestWorld copy = new TestWorld(made.path("id").asString(), Map.of("acme", account));

    assertThat(new CostCenter(new Shop(copy, "acme")).breakdown(MONTH))
        .hasSize(3)
        .isEqualTo(acme.breakdown(MONTH));
  }
}
