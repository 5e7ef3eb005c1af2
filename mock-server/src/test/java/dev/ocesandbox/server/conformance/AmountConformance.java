// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Amounts are derived down to price, discount, coupon and ledger entry. */
@OnBothTargets
class AmountConformance {

  private final Bills bills;
  private final Shop acme;
  private final Audit audit;

  AmountConformance(Target target) {
    bills = Bills.rich(target);
    acme = bills.shop();
    audit = new Audit(bills.world());
  }

  /** Each row of each view must have the amount that it is explained with. */
  private void everyRowIsExplained() {
    rows(bills.transactions(), "consume_amount");
    rows(bills.usage(), "amount");
    rows(bills.resources(), "consume_amount");
    for (int statistic = 1; statistic <= 2; statistic++) {
      ObjectNode grouped = Bills.query().put("statistic_type", statistic);
      rows(bills.resources(grouped), "consume_amount");
    }
    rows(bills.usage("statistic_type=2&cycle=" + NOVEMBER), "amount");
  }

  private void rows(List<JsonNode> rows, String field) {
    assertThat(rows).isNotEmpty();
    for (JsonNode row : rows) {
      JsonNode explained = audit.explained(row.path("id").asString());
      assertThat(Audit.amount(explained))
          .as("%s", row)
          .isEqualByComparingTo(row.path(field).decimalValue());
      assertThat(explained.path("id")).isEqualTo(row.path("id"));
    }
  }

  private static List<String> leaves(JsonNode step) {
    return step.path("from").isEmpty()
        ? List.of(step.path("what").asString() + " " + step.path("value").asString())
        : step.path("from").valueStream().flatMap(one -> leaves(one).stream()).toList();
  }

  @Test
  void an_order_comes_from_price_and_discount_from_what_paid_and_from_the_ledger() {
    Shop.Choice discount = acme.discountCoupon("0.8");
    Shop.Choice flexi = acme.flexi("30.00");
    ObjectNode line = TestWorld.server("240.00").put("period_num", 3);
    String order = acme.paid(acme.place(acme.purchase(line)), discount, flexi);

    JsonNode explained = audit.explained(order);
    assertThat(explained.path("amount").asString()).isEqualTo("192.00");
    assertThat(leaves(explained.path("steps").path(0)))
        .containsExactly(
            "unit price of a period 80",
            "number of periods 3",
            "quantity 1",
            "discount, fee item 300 -48.00");
    assertThat(leaves(explained.path("steps").path(1)))
        .containsExactlyInAnyOrder(
            "flexi-purchase coupon " + flexi.id() + " of acme 30.00", "cash of acme 162.00");
    assertThat(explained.path("steps").path(2).path("rule").asString())
        .isEqualTo("bills.check.views-agree");
    everyRowIsExplained();
  }

  @Test
  void units_of_a_line_have_their_share() {
    acme.creditLine("500.00");
    ObjectNode three = TestWorld.server("100.00").put("quantity", 3);
    acme.paid(acme.place(acme.purchase(three)), acme.cash("20.00"), acme.card("10.01"));

    everyRowIsExplained();
    assertThat(
            audit
                .explained(bills.usage().get(0).path("id").asString())
                .at("/steps/0/rule")
                .asString())
        .isEqualTo("bills.orders.one-per-line");
  }

  @Test
  void renewals_refunds_and_composite_orders_are_explained() {
    String base = acme.paid(acme.place(acme.purchase(Renewals.disk().put("price", "300.00"))));
    String refund = acme.refund(base, "240.00", "1.50");
    String composite =
        acme.paid(
            acme.place(acme.purchase(TestWorld.server("10.00"), TestWorld.database("20.00"))));
    String other = acme.paid(acme.buy("300.00"), acme.flexi("20.00"));
    Unsubscriptions.of(acme, 1, Unsubscriptions.firstResource(acme, other));

    everyRowIsExplained();
    JsonNode back = audit.explained(refund);
    assertThat(back.path("amount").asString()).isEqualTo("-58.50");
    assertThat(leaves(back.path("steps").path(0)))
        .containsExactly(
            "paid for what is refunded of order " + base + " -300.00",
            "kept for use 240.00",
            "kept as a handling fee 1.50");
    assertThat(audit.explained(composite).path("amount").asString()).isEqualTo("30.00");
    bills.transactions().forEach(row -> audit.explained(row.path("trade_id").asString()));
  }

  @Test
  void a_coupon_comes_from_its_ledger_entries() {
    Shop.Choice coupon = acme.flexi("50.00");
    String order = acme.paid(acme.buy("30.00"), coupon);

    JsonNode explained = audit.explained(coupon.id());
    assertThat(explained.path("amount").asString()).isEqualTo("20.00");
    assertThat(explained.at("/steps/0/from")).hasSize(2);
    assertThat(explained.at("/steps/0/from/1/what").asString()).contains("payment " + order);
    Shop.Choice card = acme.card("15.00");
    assertThat(audit.explained(card.id()).path("amount").asString()).isEqualTo("15.00");
  }

  @Test
  void every_ledger_entry_is_explained() {
    acme.paid(acme.buy("30.00"), acme.cash("10.00"));
    for (JsonNode entry : bills.world().ledger().path("entries")) {
      JsonNode explained = audit.explained(entry.path("id").asString());
      assertThat(Audit.amount(explained)).isGreaterThan(BigDecimal.ZERO);
      assertThat(explained.path("steps")).hasSize(2);
    }
  }

  @Test
  void an_unpaid_order_has_a_price_and_nothing_else() {
    JsonNode explained = audit.explained(acme.buy("30.00"));

    assertThat(explained.path("amount").asString()).isEqualTo("30.00");
    assertThat(explained.path("steps")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CS0000", "0", "999999999", "99999999999999999999", "%20", "a_1"})
  void an_unknown_id_is_refused(String id) {
    acme.paid(acme.buy("30.00"));
    TestServer.Answer answer = audit.explain(id);

    // rule control.amount-known
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.explained().at("/rule/id").asString()).isEqualTo("control.amount-known");
  }
}
