// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bill of a customer with monthly settlement: what is due is put on it as debt. */
class BillSettlementConformance {

  private final Bills bills = new Bills(new Shop(world(), "corner"));

  private static TestWorld world() {
    ObjectNode scenario = TestServer.json().put("format", 2).put("name", "monthly");
    scenario
        .putArray("accounts")
        .addObject()
        .put("name", "corner")
        .put("customer_id", "0123456789abcdef0123456789abcdef")
        .put("kind", "personal")
        .put("monthly_settlement", true);
    scenario.putObject("settings").put("bills", "at_once");
    TestServer.Answer made =
        TestServer.control("POST", "/worlds/import?clock=" + Target.NOW, scenario);
    JsonNode corner = made.body().at("/accounts/0");
    return new TestWorld(made.body().path("id").asString(), Map.of("corner", corner));
  }

  private List<String> states() {
    return fields(
        bills.transactions("bill_cycle=2026-11"), "consume_amount", "debt_amount", "status");
  }

  @Test
  void amounts_are_debt_that_is_settled_with_the_bill_of_the_month() {
    Shop corner = bills.shop();
    String order = corner.paid(corner.buy("300.00"));
    corner.refund(order, "240.00", "0.00");

    // rule bills.status.monthly-settlement
    assertThat(states()).containsExactlyInAnyOrder("300.00 300.00 3", "-60.00 -60.00 3");
    assertThat(fields(bills.sum("bill_cycle=2026-11"), "consume_amount", "debt_amount"))
        .isEqualTo("240.00 240.00");
    assertThat(bills.transactions("bill_cycle=2026-11&status=3")).hasSize(2);
    // until the 4th of December, 10:00 in Beijing
    bills.world().advance("P10DT23H59M59S");
    assertThat(bills.transactions("bill_cycle=2026-11&status=3")).hasSize(2);
    bills.world().advance("PT1S");
    assertThat(states()).containsExactlyInAnyOrder("300.00 300.00 2", "-60.00 -60.00 2");
  }

  @Test
  void what_a_coupon_has_paid_is_no_debt() {
    Shop corner = bills.shop();
    corner.paid(corner.buy("80.00"), corner.cash("80.00"));
    corner.paid(corner.buy("80.00"), corner.cash("30.00"));

    // rule bills.status.paid
    assertThat(states()).containsExactlyInAnyOrder("80.00 0.00 1", "80.00 50.00 3");
  }
}
