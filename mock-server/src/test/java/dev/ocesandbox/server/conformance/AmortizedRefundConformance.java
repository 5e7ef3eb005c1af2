// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.CostCenter.amortized;
import static dev.ocesandbox.server.conformance.CostCenter.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Refunds, renewals and what was never provisioned, with numbers worked out by hand. */
class AmortizedRefundConformance {

  private static CostCenter on(String day) {
    return CostCenter.rich(Target.FRESH_WORLD, day + "T02:00:00Z");
  }

  private static String bought(CostCenter acme, String price) {
    return acme.shop().paid(acme.shop().buy(price));
  }

  private static List<String> days(CostCenter acme, String first, String last) {
    return acme.times(amortized(query(first, last)));
  }

  @Test
  void a_refund_takes_the_rest_to_its_day() {
    CostCenter acme = on("2024-06-01");
    String order = bought(acme, "60.00");
    acme.world().advance("P2D");
    acme.shop().refund(order, "4.00", "0.00");
    acme.world().advance("P60D");

    // rules costs.amortized.refund-on-its-day, costs.groups.days-without-costs
    assertThat(acme.spread("2024-06"))
        .containsExactlyInAnyOrder("1 0.00 60.00 0.00", "4 0.00 -56.00 0.00");
    assertThat(days(acme, "2024-06-01", "2024-07-31"))
        .containsExactly("2024-06-01 2.00", "2024-06-02 2.00");
    assertThat(acme.amounts(amortized(query("2024-06", "2024-07")))).containsExactly("1 4.00");
  }

  @Test
  void what_is_left_after_a_refund_is_a_cost_of_that_day() {
    CostCenter acme = on("2025-06-01");
    String order = bought(acme, "300.00");
    acme.world().advance("P10D");
    acme.shop().refund(order, "120.00", "0.00");

    List<String> days = days(acme, "2025-06-01", "2025-06-30");
    assertThat(days).hasSize(11).endsWith("2025-06-11 20.00");
    assertThat(days.subList(0, 10)).allMatch(day -> day.endsWith(" 10.00"));
    assertThat(acme.spread("2025-06"))
        .containsExactlyInAnyOrder("1 0.00 300.00 0.00", "4 0.00 -180.00 0.00");
  }

  @Test
  void a_refund_in_a_later_month() {
    CostCenter acme = on("2025-06-20");
    String order = bought(acme, "90.00");
    acme.world().advance("P15D");
    acme.shop().refund(order, "50.00", "0.00");

    assertThat(acme.spread("2025-06")).containsExactly("1 0.00 33.00 57.00");
    assertThat(acme.spread("2025-07"))
        .containsExactlyInAnyOrder("1 33.00 57.00 0.00", "4 0.00 -40.00 0.00");
    assertThat(days(acme, "2025-07-01", "2025-07-31"))
        .containsExactly(
            "2025-07-01 3.00",
            "2025-07-02 3.00",
            "2025-07-03 3.00",
            "2025-07-04 3.00",
            "2025-07-05 5.00");
  }

  @Test
  void costs_of_a_day_can_be_negative() {
    CostCenter acme = on("2025-06-01");
    String order = bought(acme, "300.00");
    acme.world().advance("P10D");
    acme.shop().refund(order, "50.00", "0.00");

    assertThat(days(acme, "2025-06-11", "2025-06-11")).containsExactly("2025-06-11 -50.00");
  }

  @Test
  void a_renewal_begins_at_the_expiry_before_it() {
    CostCenter acme = on("2025-06-01");
    Renewals renewals = new Renewals(acme.shop());
    String server = renewals.bought(TestWorld.server("32.20")).get(0);
    renewals.renewed(Renewals.paying(Renewals.months(1, server)));
    acme.world().advance("P70D");

    // rule costs.amortized.renewals-follow
    List<String> days = days(acme, "2025-06-01", "2025-08-09");
    assertThat(days).hasSize(61).startsWith("2025-06-01 1.07333333").endsWith(last());
    assertThat(acme.spread("2025-06")).containsExactly("1 0.00 32.20 0.00");
    assertThat(acme.spread("2025-07")).containsExactly("2 0.00 32.20 0.00");
  }

  /** 32.20 / 31 = 1.03870967, and what is left. */
  private static String last() {
    return "2025-07-31 1.0387099";
  }

  @Test
  void the_unsubscription_of_a_resource_takes_all_its_orders() {
    CostCenter acme = on("2025-06-01");
    Renewals renewals = new Renewals(acme.shop());
    String server = renewals.bought(TestWorld.server("32.20")).get(0);
    renewals.renewed(Renewals.paying(Renewals.months(2, server)));
    acme.world().advance("P10D");
    Unsubscriptions.of(acme.shop(), 1, server);
    acme.world().advance("P90D");

    List<String> days = days(acme, "2025-06-01", "2025-09-08");
    assertThat(days).hasSize(11);
    assertThat(days.get(9)).isEqualTo("2025-06-10 1.07333333");
    assertThat(
            acme.groups(amortized(query("2025-06-01", "2025-09-08"))).get(0).at("/amount_by_costs"))
        .isEqualTo(acme.groups(query("2025-06", "2025-09")).get(0).at("/amount_by_costs"));
    assertThat(acme.spread("2025-07")).isEmpty();
  }

  @Test
  void the_unsubscription_of_renewals_takes_only_these() {
    CostCenter acme = on("2025-06-01");
    Renewals renewals = new Renewals(acme.shop());
    String server = renewals.bought(TestWorld.server("30.00")).get(0);
    renewals.renewed(Renewals.paying(Renewals.months(1, server)));
    acme.world().advance("P10D");
    Unsubscriptions.of(acme.shop(), 2, server);
    String again = renewals.renewed(Renewals.paying(Renewals.months(1, server)));
    acme.world().advance("P90D");

    List<String> days = days(acme, "2025-06-01", "2025-07-31");
    assertThat(days).hasSize(61);
    assertThat(days.get(9)).isEqualTo("2025-06-10 1.00");
    assertThat(days.get(11)).isEqualTo("2025-06-12 1.00");
    assertThat(Bills.fields(acme.breakdown("shared_month=2025-07"), "order_id"))
        .containsExactly(again);
  }

  @Test
  void what_fails_to_be_provisioned_is_not_spread_and_neither_is_its_refund() {
    CostCenter acme = on("2025-06-01");
    ObjectNode settings = TestServer.json();
    ObjectNode provisioning = settings.putObject("provisioning").put("mode", "immediate");
    provisioning.putArray("fails").add("hws.resource.type.vm");
    acme.world().control("PUT", "/settings", settings);
    bought(acme, "30.00");

    // rule costs.amortized.failed-not-spread
    assertThat(acme.groups(amortized(query("2025-06", "2025-06")))).isEmpty();
    assertThat(acme.breakdown("shared_month=2025-06")).isEmpty();
    assertThat(new Bills(acme.shop()).transactions("bill_cycle=2025-06")).hasSize(2);
  }

  @Test
  void an_order_is_spread_from_its_provisioning_on() {
    CostCenter acme = on("2025-06-01");
    ObjectNode settings = TestServer.json();
    settings.putObject("provisioning").put("mode", "after").put("delay", "P3D");
    acme.world().control("PUT", "/settings", settings);
    bought(acme, "30.00");
    acme.world().advance("P2D");
    assertThat(acme.breakdown("shared_month=2025-06")).isEmpty();
    acme.world().advance("P2D");

    assertThat(days(acme, "2025-06-01", "2025-06-30"))
        .containsExactly("2025-06-04 1.00", "2025-06-05 1.00");
  }
}
