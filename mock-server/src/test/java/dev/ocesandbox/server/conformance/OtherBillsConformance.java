// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Readings.choose;
import static dev.ocesandbox.server.conformance.Readings.decided;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bills and costs by each reading of their rules. */
@OnBothTargets
class OtherBillsConformance {

  private final Bills bills;
  private final Shop acme;
  private final Renewals renewals;

  OtherBillsConformance(Target target) {
    bills = Bills.rich(target);
    acme = bills.shop();
    renewals = new Renewals(acme);
  }

  @Test
  void records_come_newest_or_oldest_first_on_every_page() {
    String rule = "bills.rows.newest-first";
    for (int i = 1; i <= 5; i++) {
      acme.paid(acme.buy(i + ".00"));
      acme.world().advance("PT1H");
    }
    String month = "bill_cycle=" + Bills.NOVEMBER;
    decided(bills.askTransactions(month), rule);
    assertThat(Bills.fields(bills.transactions(), "consume_amount"))
        .containsExactly("5.00", "4.00", "3.00", "2.00", "1.00");

    choose(acme, rule, "oldest-first");

    decided(bills.askTransactions(month), rule);
    assertThat(Bills.fields(bills.transactions(), "consume_amount"))
        .containsExactly("1.00", "2.00", "3.00", "4.00", "5.00");
    assertThat(page(month + "&offset=1&limit=2")).containsExactly("2.00", "3.00");
    assertThat(page(month + "&offset=4&limit=10")).containsExactly("5.00");
    assertThat(page(month + "&offset=5&limit=10")).isEmpty();
    assertThat(Bills.fields(bills.resources(), "consume_amount")).startsWith("1.00").hasSize(5);
    assertThat(bills.agreed()).isEqualTo("15.00");
  }

  private List<String> page(String query) {
    return Bills.fields(
        Bills.done(bills.askTransactions(query)).path("records").valueStream().toList(),
        "consume_amount");
  }

  @Test
  void months_of_a_range_of_days_follow_each_other_in_either_order() {
    acme.paid(acme.buy("1.00"));
    acme.world().advance("P10D");
    acme.paid(acme.buy("2.00"));
    ObjectNode days =
        Bills.query()
            .put("query_type", "DAILY")
            .put("bill_cycle_begin", "2026-11-20")
            .put("bill_cycle_end", "2026-12-20");
    assertThat(Bills.fields(bills.resources(days), "consume_amount"))
        .containsExactly("2.00", "1.00");

    choose(acme, "bills.rows.newest-first", "oldest-first");

    assertThat(Bills.fields(bills.resources(days), "consume_amount"))
        .containsExactly("1.00", "2.00");
  }

  @Test
  void an_empty_text_is_a_filter_or_none() {
    String rule = "bills.query.empty-text-filters";
    acme.paid(acme.buy("1.00"));
    String query = "cycle=2026-11&region=";
    decided(bills.askUsage(query), rule);
    assertThat(bills.usage(query)).isEmpty();

    choose(acme, rule, "no-filter");

    decided(bills.askUsage(query), rule);
    assertThat(bills.usage(query)).hasSize(1);
    assertThat(bills.usage(query + "cn-east-3")).isEmpty();
    assertThat(bills.askUsage("cycle=2026-11").applied()).doesNotContain(rule);
  }

  @Test
  void a_main_resource_names_itself_or_nothing() {
    String rule = "bills.rows.main-resource";
    List<String> ids = renewals.bought(Renewals.server(), Renewals.disk());
    decided(bills.askResources(Bills.query()), rule);
    assertThat(Bills.fields(bills.resources(), "res_instance_id", "parent_resource_id"))
        .containsExactlyInAnyOrder(ids.get(0) + " " + ids.get(0), ids.get(1) + " " + ids.get(0));

    choose(acme, rule, "none");

    List<JsonNode> rows = bills.resources();
    assertThat(rows).hasSize(2);
    for (JsonNode row : rows) {
      boolean main = row.path("res_instance_id").asString().equals(ids.get(0));
      assertThat(row.path("root_resource_id").isNull()).isEqualTo(main);
      assertThat(row.path("parent_resource_id").isNull()).isEqualTo(main);
    }
  }

  @Test
  void days_without_costs_are_left_out_or_zero() {
    String rule = "costs.groups.days-without-costs";
    CostCenter costs = new CostCenter(acme);
    acme.paid(acme.buy("1.00"));
    acme.world().advance("P2D");
    acme.paid(acme.buy("2.00"));
    ObjectNode query = CostCenter.query("2026-11-22", "2026-11-25");
    decided(costs.ask(query), rule);
    assertThat(costs.times(query)).containsExactly("2026-11-23 1.00", "2026-11-25 2.00");

    choose(acme, rule, "zeros");

    decided(costs.ask(query), rule);
    assertThat(costs.times(query))
        .containsExactly(
            "2026-11-22 0.00", "2026-11-23 1.00", "2026-11-24 0.00", "2026-11-25 2.00");
    assertThat(costs.groups(CostCenter.query("2026-10-01", "2026-10-03"))).isEmpty();
  }

  @Test
  void groups_come_by_amount_or_by_value() {
    String rule = "costs.groups.largest-first";
    CostCenter costs = new CostCenter(acme);
    acme.paid(acme.buy("2.00"));
    renewals.bought(Renewals.disk().put("price", "1.00"));
    renewals.bought(Renewals.oddity("5.00"));
    ObjectNode query =
        CostCenter.by(CostCenter.query("2026-11-01", "2026-11-30"), "CLOUD_SERVICE_TYPE");
    decided(costs.ask(query), rule);
    assertThat(costs.amounts(query))
        .containsExactly(
            "hws.service.type.odd 5.00", "hws.service.type.ec2 2.00", "hws.service.type.ebs 1.00");

    choose(acme, rule, "by-value");

    decided(costs.ask(query), rule);
    assertThat(costs.amounts(query))
        .containsExactly(
            "hws.service.type.ebs 1.00", "hws.service.type.ec2 2.00", "hws.service.type.odd 5.00");
  }
}
