// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.NOVEMBER;
import static dev.ocesandbox.server.conformance.Bills.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The records of orders: purchases, renewals and refunds, line by line. */
@OnBothTargets
class BillOrdersConformance {

  private static final String DISK = "hws.resource.type.volume";

  private final Bills bills;
  private final Shop acme;

  BillOrdersConformance(Target target) {
    bills = Bills.rich(target);
    acme = bills.shop();
  }

  private static ObjectNode disk(String price) {
    return Renewals.disk().put("price", price);
  }

  private String bought(ObjectNode... lines) {
    return acme.paid(acme.place(acme.purchase(lines)));
  }

  private JsonNode onlyTransaction() {
    assertThat(bills.transactions()).hasSize(1);
    return bills.transactions().get(0);
  }

  @Test
  void an_unpaid_order_is_in_no_bill_and_a_paid_one_at_the_time_of_its_payment() {
    String order = acme.buy("250.00");
    acme.cancel(acme.buy("10.00"));

    // rule bills.orders.unpaid-are-not-billed
    assertThat(bills.transactions()).isEmpty();
    bills.world().advance("PT1H");
    acme.paid(order);

    // rules bills.orders.at-payment, bills.orders.kinds, bills.status.paid, bills.rows.vendor-sells
    assertThat(
            fields(
                onlyTransaction(),
                "bill_cycle bill_type charging_mode consume_time trade_time trade_id status"
                    .split(" ")))
        .isEqualTo("2026-11 1 1 2026-11-23T03:00:00Z 2026-11-23T03:00:00Z " + order + " 1");
    assertThat(bills.agreed()).isEqualTo("250.00");
  }

  @Test
  void case_2_a_purchase_with_a_coupon_another_one_and_its_refund() {
    acme.paid(acme.buy("250.00"), acme.cash("20.00"));
    String base = bought(disk("300.00"));
    String refund = acme.refund(base, "240.00", "0.00");

    // rules bills.orders.refunds-negative, bills.orders.refund-names-base
    assertThat(fields(bills.transactions(), "bill_type", "consume_amount", "cash_amount"))
        .containsExactlyInAnyOrder("1 250.00 230.00", "1 300.00 300.00", "4 -60.00 -60.00");
    assertThat(bills.transactions("bill_cycle=2026-11&bill_type=4"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(fields(row, "trade_id", "official_amount", "coupon_amount"))
                  .isEqualTo(refund + " -60.00 0.00");
            });
    JsonNode resource = bills.resources(Bills.query().put("bill_type", 4)).get(0);
    assertThat(resource.path("pre_order_id").asString()).isEqualTo(base);
    assertThat(bills.agreed()).isEqualTo("490.00");

    // rules bills.sum.largest-first, bills.sum.net-totals, bills.sum.classes, bills.sum.rows
    JsonNode sum = bills.sum("bill_cycle=2026-11&limit=1");
    assertThat(fields(sum, "total_count", "consume_amount", "coupon_amount", "cash_amount"))
        .isEqualTo("3 490.00 20.00 470.00");
    assertThat(sum.path("bill_sums"))
        .singleElement()
        .satisfies(row -> assertThat(fields(row, "consume_amount")).isEqualTo("300.00"));
    assertThat(
            fields(
                bills.sum("bill_cycle=2026-11").path("bill_sums").valueStream().toList(),
                "resource_type_code",
                "bill_type",
                "consume_amount"))
        .containsExactly(DISK + " 1 300.00", "hws.resource.type.vm 1 250.00", DISK + " 2 -60.00");
  }

  @Test
  void five_days_give_everything_back_negative_source_by_source() {
    Shop.Choice coupon = acme.flexi("20.00");
    String base = acme.paid(acme.buy("300.00"), coupon);
    String refund =
        Unsubscriptions.of(acme, 1, Unsubscriptions.firstResource(acme, base))
            .at("/order_ids/0")
            .asString();

    assertThat(
            fields(
                bills.transactions("bill_cycle=2026-11&trade_id=" + refund),
                "bill_type",
                "official_amount",
                "consume_amount",
                "cash_amount",
                "flexipurchase_coupon_amount"))
        .containsExactly("4 -300.00 -300.00 -280.00 -20.00");
    assertThat(acme.coupon(coupon.id()).path("balance").asString()).isEqualTo("20.00");
  }

  @Test
  void each_unit_of_a_line_has_a_record_with_its_share() {
    ObjectNode two = TestWorld.server("960.00").put("quantity", 2);
    acme.paid(acme.place(acme.purchase(two)), acme.cash("100.00"));

    // rule bills.orders.one-per-line
    assertThat(fields(onlyTransaction(), "consume_amount", "coupon_amount", "cash_amount"))
        .isEqualTo("960.00 100.00 860.00");
    assertThat(fields(bills.usage(), "amount", "coupon_amount", "cash_amount"))
        .containsExactly("480.00 50.00 430.00", "480.00 50.00 430.00");
    assertThat(bills.resources())
        .extracting(row -> row.path("res_instance_id").asString())
        .doesNotHaveDuplicates()
        .allMatch(id -> !id.isEmpty());
  }

  @Test
  void a_line_that_cannot_be_divided_gives_the_last_cent_to_one_of_them() {
    bought(TestWorld.server("100.00").put("quantity", 3));

    assertThat(fields(bills.usage(), "amount"))
        .containsExactlyInAnyOrder("33.34", "33.33", "33.33");
    assertThat(bills.agreed()).isEqualTo("100.00");
  }

  @Test
  void the_amount_due_is_split_as_it_was_paid() {
    String order = acme.buy("100.00");
    acme.paid(order, acme.flexi("30.00"), acme.card("50.00"));

    // rules bills.orders.split-as-paid, bills.amounts.due-is-sum-of-parts, bills.amounts.no-bonus
    assertThat(
            fields(
                onlyTransaction(),
                "consume_amount",
                "flexipurchase_coupon_amount",
                "stored_value_card_amount",
                "cash_amount",
                "bonus_amount",
                "writeoff_amount"))
        .isEqualTo("100.00 30.00 50.00 20.00 0.00 0.00");
    assertThat(fields(bills.usage(), "stored_card_amount", "flexipurchase_coupon_amount"))
        .containsExactly("50.00 30.00");
    assertThat(fields(bills.resources(), "stored_card_amount", "cash_amount"))
        .containsExactly("50.00 20.00");
    assertThat(fields(bills.sum("bill_cycle=2026-11"), "stored_value_card_amount"))
        .isEqualTo("50.00");
  }

  @Test
  void a_discount_is_what_the_list_price_is_more() {
    String order = acme.buyDatabase("1000.00");
    acme.payWith(acme.discount("commercial", "0.85"), order);

    // rule bills.amounts.due-is-list-less-discount-and-cut
    assertThat(
            fields(
                onlyTransaction(),
                "official_amount",
                "official_discount_amount",
                "erase_amount",
                "consume_amount"))
        .isEqualTo("1000.00 150.00 0.00 850.00");
    // rule bills.rows.promotion-codes
    assertThat(fields(bills.resources(), "promotion_type")).containsExactly("605");
    assertThat(
            bills
                .resources(Bills.query().put("statistic_type", 1))
                .get(0)
                .path("promotion_type")
                .isNull())
        .isTrue();
  }

  @Test
  void renewals_by_hand_and_by_the_system_are_of_two_kinds() {
    Renewals renewals = new Renewals(acme);
    String server = renewals.boughtServer();
    renewals.renewed(Renewals.paying(Renewals.months(1, server)));
    renewals.autoOn(server, TestServer.json());
    bills.world().advance("P60D");

    List<JsonNode> december = bills.transactions("bill_cycle=2027-01");
    assertThat(fields(bills.transactions(), "bill_type")).containsExactlyInAnyOrder("1", "2");
    assertThat(fields(december, "bill_type", "trade_time"))
        .containsExactly("8 2027-01-15T19:00:00Z");
    // every record names the resource, whatever order made it
    assertThat(bills.usage("cycle=2027-01&resource_id=" + server)).hasSize(1);
    assertThat(bills.usage("cycle=2026-11&resource_id=" + server)).hasSize(2);
  }

  @Test
  void an_order_for_nothing_is_a_zero_record() {
    String order = acme.paid(acme.buy("0.00"));

    // rule bills.query.zero-records
    assertThat(fields(bills.transactions(), "trade_id", "consume_amount"))
        .containsExactly(order + " 0.00");
    assertThat(bills.transactions("bill_cycle=2026-11&include_zero_record=false")).isEmpty();
    assertThat(bills.usage("cycle=2026-11&include_zero_record=FALSE")).isEmpty();
    assertThat(bills.resources(Bills.query().put("include_zero_record", "false"))).isEmpty();
    assertThat(bills.resources(Bills.query().put("include_zero_record", false))).isEmpty();
    assertThat(bills.resources(Bills.query().put("include_zero_record", "true"))).hasSize(1);
  }

  @Test
  void the_lines_of_a_composite_order_are_records_of_its_sub_orders() {
    ObjectNode request =
        acme.purchase(TestWorld.server("100.00"), TestWorld.database("50.00"))
            .put("composite", true);
    JsonNode placed = bills.world().control("POST", "/orders", request);
    String order = acme.paid(placed.path("order_id").asString());
    List<String> subOrders =
        placed.path("sub_order_ids").valueStream().map(JsonNode::asString).toList();

    assertThat(subOrders).hasSize(2);
    assertThat(fields(bills.transactions(), "trade_id", "consume_amount"))
        .containsExactlyInAnyOrder(subOrders.get(0) + " 100.00", subOrders.get(1) + " 50.00");
    assertThat(fields(bills.usage(), "order_id", "relative_order_id", "trade_id"))
        .containsExactlyInAnyOrder(
            order + " " + subOrders.get(0) + " " + subOrders.get(0),
            order + " " + subOrders.get(1) + " " + subOrders.get(1));
  }

  @Test
  void a_line_that_was_not_provisioned_is_bought_and_refunded() {
    ObjectNode settings = TestServer.json();
    settings.putObject("provisioning").put("mode", "immediate").putArray("fails").add(DISK);
    bills.world().control("PUT", "/settings", settings);
    bought(TestWorld.server("100.00"), disk("40.00"));

    // rule bills.orders.failed-lines
    assertThat(fields(bills.transactions(), "bill_type", "resource_type_code", "consume_amount"))
        .containsExactlyInAnyOrder(
            "1 hws.resource.type.vm 100.00", "1 " + DISK + " 40.00", "4 " + DISK + " -40.00");
    assertThat(bills.agreed()).isEqualTo("100.00");
  }

  @Test
  void a_closed_month_stays_as_it_was() {
    String server = Unsubscriptions.server(acme, "300.00");
    List<JsonNode> before = bills.usage();
    bills.world().advance("P20D");
    Unsubscriptions.of(acme, 1, server);

    // rules bills.rows.deleted-stay, bills.rows.stable-ids
    assertThat(bills.usage("cycle=" + NOVEMBER)).isEqualTo(before);
    assertThat(bills.usage("cycle=2026-12"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(fields(row, "bill_type", "resource_id", "bill_date"))
                    .isEqualTo("4 " + server + " 2026-12-13"));
  }
}
