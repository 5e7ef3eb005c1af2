// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What records show, one by one and added up by day or month, and when the monthly sum has them.
 */
@OnBothTargets
class BillRowsConformance {

  private final Bills bills;
  private final Shop acme;
  private final Renewals renewals;

  BillRowsConformance(Target target) {
    bills = Bills.rich(target);
    acme = bills.shop();
    renewals = new Renewals(acme);
  }

  private JsonNode onlyUsage(String more) {
    assertThat(bills.usage("cycle=2026-11" + more)).hasSize(1);
    return bills.usage("cycle=2026-11" + more).get(0);
  }

  private String renewed(String server) {
    return renewals.renewed(Renewals.paying(Renewals.months(2, server)));
  }

  @Test
  void a_subscription_has_periods_and_a_price_and_no_usage() {
    renewals.bought(Renewals.disk());
    JsonNode row = onlyUsage("");

    // rules bills.amounts.units-of-orders, bills.rows.by-transaction, bills.rows.tags
    assertThat(fields(row, "period_type", "period_num", "spec_size", "spec_size_measure_id"))
        .isEqualTo("20 1 40 17");
    assertThat(fields(row, "unit_price", "unit", "official_amount", "amount", "charge_mode"))
        .isEqualTo("0.7 元/GB/月 28.00 28.00 1");
    assertThat(fields(row, "bill_date", "consume_time", "trade_time", "resource_tag"))
        .isEqualTo("2026-11-23 2026-11-23T02:00:00Z 2026-11-23T02:00:00Z --");
    assertThat(row.path("usage").isNull() && row.path("free_resource_usage").isNull()).isTrue();
    assertThat(row.path("effective_time").isNull()).isTrue();
    assertThat(row.path("id").asString()).endsWith("_1").hasSize(38);
  }

  @ParameterizedTest
  @CsvSource({
    "zh_CN, （1月）【周期数】/（1）【周期转换】*（40GB）【规格】*（0.7元/GB/月）【单价】-0.00【优惠金额】-8.00【代金券抵扣】",
    "en_us, (1 month)[Number of periods]/(1)[Period conversion] x (40 GB)[Resource specifications]"
        + " x (0.7 yuan/GB/month)[Unit price] - 0.00[Discount] - 8.00[Cash coupon used]"
  })
  void the_formula_gives_what_is_really_paid(String language, String formula) {
    String order = acme.place(acme.purchase(Renewals.disk()));
    acme.paid(order, acme.cash("8.00"));

    TestServer.Answer answer =
        TestServer.send(
            HttpRequest.newBuilder(
                    URI.create(
                        TestServer.endpoint() + Bills.ROOT + "res-fee-records?cycle=2026-11"))
                .header("X-Auth-Token", bills.world().account("acme").path("token").asString())
                .header("X-Language", language)
                .GET());

    assertThat(answer.body().at("/fee_records/0/formula").asString()).isEqualTo(formula);
    assertThat(fields(onlyUsage(""), "amount", "coupon_amount")).isEqualTo("28.00 8.00");
  }

  @Test
  void a_price_that_cannot_be_written_down_is_left_open() {
    ObjectNode third = TestWorld.server("100.00").put("period_num", 3);
    acme.paid(acme.place(acme.purchase(third)));

    assertThat(onlyUsage("").path("unit_price").isNull()).isTrue();
    assertThat(onlyUsage("").path("formula").isNull()).isTrue();
    assertThat(fields(onlyUsage(""), "period_type", "period_num")).isEqualTo("20 3");
  }

  @Test
  void a_month_is_added_up_by_resource_and_order() {
    String server = renewals.boughtServer();
    renewed(server);
    bills.world().advance("P1D");
    renewed(server);

    // rules bills.rows.by-month, bills.rows.by-day
    List<JsonNode> month = bills.usage("cycle=2026-11&statistic_type=1");
    assertThat(month).hasSize(3).allMatch(row -> row.path("id").isNull());
    assertThat(month)
        .allMatch(row -> row.path("trade_time").isNull() && row.path("unit_price").isNull());
    List<JsonNode> resources =
        bills.resources(TestServer.json().put("cycle", "2026-11").put("statistic_type", 2));
    assertThat(fields(resources, "bill_date", "bill_type"))
        .containsExactlyInAnyOrder("2026-11-23 1", "2026-11-23 2", "2026-11-24 2");
    assertThat(fields(resources, "id")).doesNotHaveDuplicates();
    assertThat(resources).allMatch(row -> row.path("consume_time").isNull());
    assertThat(bills.resources(TestServer.json().put("cycle", "2026-11")))
        .hasSize(3)
        .allMatch(row -> row.path("bill_date").isNull());
    assertThat(bills.agreed()).isEqualTo("161.00");
  }

  @Test
  void attached_resources_name_the_main_one() {
    List<String> ids = renewals.bought(Renewals.server(), Renewals.disk());

    // rule bills.rows.main-resource
    assertThat(fields(bills.resources(), "res_instance_id", "root_resource_id"))
        .containsExactlyInAnyOrder(ids.get(0) + " " + ids.get(0), ids.get(1) + " " + ids.get(0));
    JsonNode disk = bills.resources(Bills.query().put("res_instance_id", ids.get(1))).get(0);
    assertThat(disk.at("/extend_params/relation_infos/1/relative_resource_id").asString())
        .isEqualTo(ids.get(0));
    assertThat(
            bills
                .resources(Bills.query().put("res_instance_id", ids.get(0)))
                .get(0)
                .path("extend_params")
                .isNull())
        .isTrue();
  }

  @Test
  void names_are_those_of_the_resource() {
    String server = renewals.boughtServer();

    // rule bills.rows.names-follow-while-in-use
    String name = renewals.resource(server).path("resource_name").asString();
    assertThat(fields(bills.usage(), "resource_name")).containsExactly(name);
    Unsubscriptions.of(acme, 1, server);
    assertThat(fields(bills.usage(), "resource_name")).containsOnly(name).hasSize(2);
  }

  @Test
  void what_has_not_been_provisioned_has_no_resource_yet_and_the_same_id_later() {
    ObjectNode settings = TestServer.json();
    settings.putObject("provisioning").put("mode", "after").put("delay", "P1D");
    bills.world().control("PUT", "/settings", settings);
    acme.paid(acme.buy("30.00"));
    JsonNode before = onlyUsage("");
    bills.world().advance("P1D");

    assertThat(before.path("resource_id").isNull()).isTrue();
    assertThat(onlyUsage("").path("resource_id").isNull()).isFalse();
    assertThat(onlyUsage("").path("id")).isEqualTo(before.path("id"));
  }

  @Test
  void the_monthly_sum_has_what_was_paid_before_today() {
    bills.world().control("PUT", "/settings", TestServer.json().put("bills", "documented"));
    acme.paid(acme.buy("30.00"));
    bills.world().advance("PT13H59M59S");

    // rule bills.sum.until-yesterday
    assertThat(bills.sum("bill_cycle=2026-11").path("total_count").asInt()).isZero();
    assertThat(bills.transactions()).hasSize(1);
    bills.world().advance("PT1S");
    assertThat(bills.sum("bill_cycle=2026-11").path("consume_amount").asString())
        .isEqualTo("30.00");
    acme.paid(acme.buy("7.00"));
    assertThat(bills.sum("bill_cycle=2026-11").path("consume_amount").asString())
        .isEqualTo("30.00");
    bills.world().control("PUT", "/settings", TestServer.json().put("bills", "at_once"));
    assertThat(bills.sum("bill_cycle=2026-11").path("consume_amount").asString())
        .isEqualTo("37.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"50000.01", "60000.00"})
  void a_refund_that_is_reviewed_is_in_the_month_in_which_the_money_is_back(String price) {
    String server = Unsubscriptions.server(acme, price);
    String refund = Unsubscriptions.of(acme, 1, server).at("/order_ids/0").asString();
    assertThat(bills.transactions()).hasSize(1);
    bills.world().advance("P9D");
    acme.move(refund, 2);
    acme.move(refund, 5);

    // rule bills.orders.refund-at-payout
    assertThat(bills.transactions()).hasSize(1);
    assertThat(fields(bills.transactions("bill_cycle=2026-12"), "trade_id", "consume_amount"))
        .containsExactly(refund + " -" + price);
  }

  @Test
  void a_switch_to_pay_per_use_is_a_refund_of_its_own_kind() {
    String server = renewals.boughtServer();
    bills.world().advance("P1D");
    ObjectNode request = TestServer.json();
    request.putArray("resource_ids").add(server);
    bills.world().post("acme", Renewals.SWITCH + "/instantly", request);

    assertThat(fields(bills.transactions("bill_cycle=2026-11&bill_type=24"), "consume_amount"))
        .singleElement()
        .asString()
        .startsWith("-");
    assertThat(bills.usage("cycle=2026-11&bill_type=24&resource_id=" + server)).hasSize(1);
  }

  @Test
  void records_are_the_same_after_an_export_and_import() {
    acme.paid(acme.buy("250.00"), acme.cash("20.00"));
    Unsubscriptions.of(acme, 1, Unsubscriptions.server(acme, "300.00"));
    acme.paid(acme.place(acme.purchase(TestWorld.server("90.00").put("quantity", 2))));

    JsonNode made =
        TestServer.control(
                "POST", "/worlds/import?clock=frozen", bills.world().control("GET", "/export"))
            .body();
    Bills copy =
        new Bills(
            new Shop(
                new TestWorld(
                    made.path("id").asString(),
                    Map.of(
                        "acme",
                        made.path("accounts")
                            .valueStream()
                            .filter(one -> one.path("name").asString().equals("acme"))
                            .findFirst()
                            .orElseThrow())),
                "acme"));

    // rule bills.rows.stable-ids
    assertThat(copy.usage()).hasSize(5).isEqualTo(bills.usage());
    assertThat(copy.transactions()).hasSize(4).isEqualTo(bills.transactions());
    assertThat(copy.resources()).isEqualTo(bills.resources());
  }

  @Test
  void credit_comes_back_as_credit() {
    Shop dev = acme.as("acme-dev");
    dev.creditLine("300.00");
    String order = dev.paid(dev.buy("300.00"));
    dev.refund(order, "200.00", "0.00");

    assertThat(fields(new Bills(dev).transactions(), "consume_amount", "credit_amount"))
        .containsExactlyInAnyOrder("300.00 300.00", "-100.00 -100.00");
  }
}
