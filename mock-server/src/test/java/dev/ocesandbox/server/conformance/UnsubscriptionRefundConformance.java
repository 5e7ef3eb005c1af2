// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What CancelResourcesSubscription gives back, to whom and when (api_order_00019). */
@OnBothTargets
class UnsubscriptionRefundConformance {

  private final Shop acme;

  UnsubscriptionRefundConformance(Target target) {
    acme = Unsubscriptions.rich(target);
  }

  private String server(String price) {
    return Unsubscriptions.server(acme, price);
  }

  private int status(String resource) {
    return Unsubscriptions.status(acme, resource);
  }

  @Test
  void a_scenario_has_its_own_handling_fees() {
    ObjectNode scenario = TestServer.json().put("format", 1).put("name", "dear");
    scenario.putArray("handling_fees").addObject().put("months", 0).putArray("percents").add(25);
    scenario
        .putArray("accounts")
        .addObject()
        .put("name", "corner")
        .put("customer_id", "0123456789abcdef0123456789abcdef")
        .put("kind", "personal");
    Shop corner = new Shop(TestWorld.imported(scenario), "corner");
    corner.topUp("100.00");
    String resource = Unsubscriptions.firstResource(corner, corner.paid(corner.buy("100.00")));
    corner.world().advance("P6D");

    JsonNode answer = Unsubscriptions.of(corner, 1, resource);

    assertThat(
            corner
                .shown(answer.at("/order_ids/0").asString())
                .at("/amount_info/commission_amount")
                .asString())
        .isEqualTo("25.00");
  }

  @Test
  void the_parts_of_three_servers_add_up() {
    acme.world().advance("PT1H");
    String order =
        acme.paid(acme.place(acme.purchase(TestWorld.server("100.00").put("quantity", 3))));
    JsonNode rows = Unsubscriptions.resources(acme, TestServer.json().put("order_id", order));
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode row : rows) {
      JsonNode answer = Unsubscriptions.of(acme, 1, row.path("resource_id").asString());
      sum =
          sum.add(
              acme.shown(answer.at("/order_ids/0").asString())
                  .path("amount_after_discount")
                  .decimalValue());
    }

    // rule unsubscriptions.refund.own-lines
    assertThat(rows).hasSize(3);
    assertThat(sum).isEqualByComparingTo("100");
    assertThat(acme.balance(1)).isEqualTo("100000.00");
  }

  @Test
  void the_eleventh_within_five_days_of_a_year_is_an_ordinary_one() {
    for (int i = 0; i < 10; i++) {
      Unsubscriptions.of(acme, 1, server("10.00"));
    }
    assertThat(acme.balance(1)).isEqualTo("100000.00");
    Unsubscriptions.of(acme, 1, server("100.00"));

    // rule unsubscriptions.refund.five-day-quota: ten percent of 100 yuan is the fee
    assertThat(acme.balance(1)).isEqualTo("99990.00");
    acme.world()
        .control("POST", "/clock/advance", TestServer.json().put("to", "2026-12-31T16:00:00Z"));
    Unsubscriptions.of(acme, 1, server("100.00"));

    // rule unsubscriptions.refund.five-day-year-gmt8
    assertThat(acme.balance(1)).isEqualTo("99990.00");
  }

  @Test
  void a_refund_above_fifty_thousand_yuan_waits_for_a_review() {
    String resource = server("50000.01");
    String order = Unsubscriptions.of(acme, 1, resource).at("/order_ids/0").asString();

    // rules unsubscriptions.large-is-reviewed, unsubscriptions.large-waits
    assertThat(acme.status(order)).isEqualTo(1);
    assertThat(status(resource)).isEqualTo(2);
    assertThat(acme.balance(1)).isEqualTo("49999.99");
    Shop.assertRefused(
        Unsubscriptions.ask(acme, 1, resource),
        400,
        "CBC.99003651",
        "unsubscriptions.no-transaction");
    acme.move(order, 2);
    acme.move(order, 5);

    assertThat(status(resource)).isEqualTo(3);
    assertThat(acme.balance(1)).isEqualTo("100000.00");
  }

  @Test
  void a_review_that_refuses_frees_the_resource() {
    String resource = server("50000.01");
    String order = Unsubscriptions.of(acme, 1, resource).at("/order_ids/0").asString();

    acme.move(order, 4);

    assertThat(status(resource)).isEqualTo(2);
    Unsubscriptions.of(acme, 1, resource);
  }

  @Test
  void the_details_of_a_refund_list_what_returns_and_what_is_kept() {
    String order = acme.paid(acme.buy("100.00"));
    String resource = Unsubscriptions.firstResource(acme, order);
    acme.world().advance("P10D");
    String refund = Unsubscriptions.of(acme, 1, resource).at("/order_ids/0").asString();

    // 240 of 734 hours are used; rules unsubscriptions.refund.each-term,
    // unsubscriptions.refund.record
    JsonNode rows = acme.refunds(refund).body().path("refund_infos");
    assertThat(rows.valueStream().map(row -> row.path("amount").decimalValue()))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("-57.30"), new BigDecimal("10"), new BigDecimal("32.70"));
    assertThat(rows.valueStream())
        .allSatisfy(row -> assertThat(row.path("base_order_id").asString()).isEqualTo(order));
    assertThat(
            acme.get(
                    "/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_DEBIT")
                .body()
                .at("/records/0/trade_id")
                .asString())
        .isEqualTo(refund);
  }

  @Test
  void a_master_that_paid_for_a_member_gets_the_refund() {
    Shop lab = acme.as("acme-lab");
    String order = lab.buy("300.00");
    lab.pay(order);
    acme.paid(order);
    assertThat(acme.balance(1)).isEqualTo("99700.00");

    Unsubscriptions.of(lab, 1, Unsubscriptions.firstResource(lab, order));

    // rule unsubscriptions.refund.to-who-paid
    assertThat(acme.balance(1)).isEqualTo("100000.00");
  }
}
