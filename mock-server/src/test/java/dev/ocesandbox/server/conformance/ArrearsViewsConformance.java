// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Debt, and what clears it, in the bills. */
@OnBothTargets
class ArrearsViewsConformance {

  private static final String JUNE = "2025-06";

  private final UseByTheHour acme;
  private final Bills bills;

  ArrearsViewsConformance(Target target) {
    acme = UseByTheHour.level(target, 4);
    bills = new Bills(acme.shop());
    acme.world().control("PUT", "/settings", TestServer.json().put("bills", "at_once"));
  }

  /** Four hours of 0.37 with cash of 1.00. */
  private void fourHours() {
    acme.shop().topUp("1.00");
    String server = acme.server();
    acme.to("2025-06-10T04:00:00Z");
    acme.end(server);
    acme.to("2025-06-10T04:53:30Z");
  }

  /** Returns cash, debt and state of payment of each transaction, the newest first. */
  private List<String> transactions() {
    return bills.transactions("bill_cycle=" + JUNE).stream()
        .map(row -> parts(row) + " status " + row.path("status").asInt())
        .toList();
  }

  private static String parts(JsonNode row) {
    return amount(row, "cash_amount") + " + " + amount(row, "debt_amount");
  }

  private static String amount(JsonNode row, String name) {
    return row.path(name).decimalValue().setScale(2).toPlainString();
  }

  /** Returns amount due, cash and debt of June in each of the views. */
  private List<String> sums() {
    JsonNode sum = bills.sum("bill_cycle=" + JUNE);
    return Stream.of(
            sum(bills.transactions("bill_cycle=" + JUNE), "consume_amount"),
            sum(bills.usage("cycle=" + JUNE), "amount"),
            sum(bills.resources(Bills.query().put("cycle", JUNE)), "consume_amount"),
            amount(sum, "consume_amount") + " = " + parts(sum))
        .toList();
  }

  private static String sum(List<JsonNode> rows, String due) {
    Function<String, BigDecimal> total =
        name ->
            rows.stream()
                .map(row -> row.path(name).decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    return total.apply(due)
        + " = "
        + total.apply("cash_amount")
        + " + "
        + total.apply("debt_amount");
  }

  @Test
  void debt_is_in_the_record_of_its_hour_in_all_views() {
    fourHours();

    assertThat(transactions())
        .containsExactly(
            "0.00 + 0.37 status 2",
            "0.26 + 0.11 status 2",
            "0.37 + 0.00 status 1",
            "0.37 + 0.00 status 1");
    assertThat(sums()).containsOnly("1.48 = 1.00 + 0.48").hasSize(4);
  }

  @Test
  void what_is_cleared_moves_from_debt_to_cash_and_due_stays() {
    fourHours();

    acme.shop().topUp("0.30");
    assertThat(transactions().subList(0, 2))
        .containsExactly("0.19 + 0.18 status 2", "0.37 + 0.00 status 1");
    assertThat(sums()).containsOnly("1.48 = 1.30 + 0.18");

    acme.shop().topUp("1.00");
    assertThat(transactions()).containsOnly("0.37 + 0.00 status 1").hasSize(4);
    assertThat(sums()).containsOnly("1.48 = 1.48 + 0.00");
  }

  @Test
  void the_debt_of_a_closed_month_can_be_cleared_later_and_nothing_else_changes() {
    fourHours();
    List<JsonNode> before = bills.transactions("bill_cycle=" + JUNE);
    acme.to("2025-08-20T00:00:00Z");

    acme.shop().topUp("9.00");

    // rule bills.months.closed-stay
    List<JsonNode> after = bills.transactions("bill_cycle=" + JUNE);
    assertThat(after)
        .extracting(this::settlementAside)
        .isEqualTo(before.stream().map(this::settlementAside).toList());
    assertThat(sums()).containsOnly("1.48 = 1.48 + 0.00");
    assertThat(bills.transactions("bill_cycle=2025-08")).isEmpty();
  }

  private JsonNode settlementAside(JsonNode row) {
    ObjectNode copy = row.deepCopy().asObject();
    copy.remove(List.of("status", "cash_amount", "debt_amount"));
    return copy;
  }

  @Test
  void a_period_that_a_coupon_and_cash_have_paid_in_part_keeps_the_coupon() {
    acme.shop().cash("0.50");
    acme.shop().topUp("0.50");
    String server = acme.server();
    acme.to("2025-06-10T03:00:00Z");
    acme.end(server);
    acme.to("2025-06-10T03:53:30Z");

    assertThat(acme.hours(server))
        .containsExactly("CASH_COUPON 0.37", "CASH_COUPON 0.13 CASH 0.24", "CASH 0.26 DEBT 0.11");
    acme.shop().topUp("0.11");
    assertThat(acme.hours(server))
        .containsExactly("CASH_COUPON 0.37", "CASH_COUPON 0.13 CASH 0.24", "CASH 0.37");
  }
}
