// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.Ledger;
import dev.ocesandbox.server.world.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pcollections.TreePVector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A mistake of one view, of orders or of the ledger is found and named. */
class BrokenViewTest {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final AuditedWorld audited = new AuditedWorld();

  private static void change(JsonNode row, String field) {
    JsonNode value = row.path(field);
    ObjectNode changed = (ObjectNode) row;
    if (value.isString()) {
      changed.put(field, new BigDecimal(value.asString()).add(CENT).toPlainString());
    } else {
      changed.put(field, value.decimalValue().add(CENT));
    }
  }

  /** Changes an amount of the first row, or of the body if there is no list. */
  private static Consumer<JsonNode> cell(String list, String field) {
    return body -> change(list.equals("-") ? body : body.path(list).path(0), field);
  }

  @Test
  void nothing_differs_while_no_view_is_broken() {
    assertThat(audited.check("none", body -> {}).path("differences")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ListCustomerBillsFeeRecords, records, consume_amount, fee-records, amount due",
    "ListCustomerBillsFeeRecords, records, official_amount, fee-records, list price",
    "ListCustomerBillsFeeRecords, records, official_discount_amount, fee-records, discount",
    "ListCustomerBillsFeeRecords, records, erase_amount, fee-records, less discount and cut",
    "ListCustomerBillsFeeRecords, records, cash_amount, fee-records, cash",
    "ListCustomerBillsFeeRecords, records, coupon_amount, fee-records, cash coupons",
    "ListCustomerBillsFeeRecords, records, debt_amount, fee-records, debt",
    "ListCustomerselfResourceRecords, fee_records, amount, res-fee-records, amount due",
    "ListCustomerselfResourceRecords, fee_records, official_amount, res-fee-records, list price",
    "ListCustomerselfResourceRecords, fee_records, credit_amount, res-fee-records, credit",
    "ListCustomerselfResourceRecords, fee_records, bonus_amount, res-fee-records, sum of the parts",
    "ListCustomerselfResourceRecordDetails, monthly_records, consume_amount, res-records, before",
    "ListCustomerselfResourceRecordDetails, monthly_records, official_amount, res-records, list",
    "ListCustomerselfResourceRecordDetails, monthly_records, cash_amount, res-records, parts",
    "ShowCustomerMonthlySum, bill_sums, consume_amount, monthly-sum, amount due",
    "ShowCustomerMonthlySum, bill_sums, truncated_amount, monthly-sum, amount cut off",
    "ShowCustomerMonthlySum, bill_sums, stored_value_card_amount, monthly-sum, cards",
    "ShowCustomerMonthlySum, -, consume_amount, monthly-sum, amount due of the month",
    "ShowCustomerMonthlySum, -, cash_amount, monthly-sum, cash of the month",
    "ListCosts, cost_data, amount_by_costs, costs, amount due of the month",
    "ListCosts, cost_data, official_amount_by_costs, costs, list price of the month",
    "ListCustomerBillsMonthlyBreakDown, details, consume_amount, breakdown, amount due",
    "ListCustomerBillsMonthlyBreakDown, details, current_month_amortized_amount, breakdown, spread",
    "ListCustomerBillsMonthlyBreakDown, details, future_months_amortized_amount, breakdown, spread",
  })
  void a_wrong_amount_is_found(
      String operation, String list, String field, String view, String what) {
    JsonNode check = audited.check(operation, cell(list, field));

    assertThat(check.path("agree").asBoolean()).isFalse();
    assertThat(check.path("differences"))
        .anySatisfy(
            one -> {
              assertThat(one.path("account").asString()).isEqualTo("acme");
              assertThat(one.path("one").asString() + " " + one.path("other").asString())
                  .contains(view);
              assertThat(one.path("what").asString()).contains(what);
              BigDecimal by =
                  new BigDecimal(one.path("one_amount").asString())
                      .subtract(new BigDecimal(one.path("other_amount").asString()));
              assertThat(by.abs()).isEqualByComparingTo(CENT);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "ListCustomerBillsFeeRecords, records, fee-records",
    "ListCustomerselfResourceRecords, fee_records, res-fee-records",
    "ListCustomerselfResourceRecordDetails, monthly_records, res-records",
    "ShowCustomerMonthlySum, bill_sums, monthly-sum",
    "ListCosts, cost_data, costs",
  })
  void a_missing_and_a_doubled_row_are_found(String operation, String list, String view) {
    for (Consumer<JsonNode> broken :
        List.<Consumer<JsonNode>>of(
            body -> ((ArrayNode) body.path(list)).remove(0),
            body -> ((ArrayNode) body.path(list)).add(body.path(list).path(0)))) {
      assertThat(audited.check(operation, broken).path("differences"))
          .anySatisfy(
              one ->
                  assertThat(one.path("one").asString() + " " + one.path("other").asString())
                      .contains(view));
    }
  }

  @Test
  void what_a_master_sees_is_compared_with_what_its_members_have() {
    JsonNode check =
        audited.check(
            "ListCustomerselfResourceRecordDetails",
            call -> call.bodyFields().text("method", "").equals("all"),
            cell("monthly_records", "consume_amount"));

    assertThat(check.path("differences"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.path("other").asString()).isEqualTo("res-records of the master");
              assertThat(one.path("what").asString())
                  .isEqualTo("amount due before the cut of acme, paid by acme");
            });
  }

  @Test
  void an_account_with_very_many_transactions_is_compared_by_sums() {
    World large = audited.large();
    assertThat(audited.check(large).path("differences")).isEmpty();

    for (String[] broken :
        new String[][] {
          {"ListCustomerselfResourceRecords", "fee_records", "amount"},
          {"ListCustomerselfResourceRecordDetails", "monthly_records", "consume_amount"},
          {"ShowCustomerMonthlySum", "bill_sums", "consume_amount"},
          {"ListCosts", "cost_data", "amount_by_costs"}
        }) {
      JsonNode check = audited.check(large, broken[0], call -> true, cell(broken[1], broken[2]));
      assertThat(check.path("differences")).as(broken[0]).isNotEmpty();
    }
  }

  @Test
  void a_view_that_is_refused_is_empty() {
    assertThat(audited.refused("ListCustomerBillsFeeRecords").path("differences"))
        .anySatisfy(one -> assertThat(one.path("other_amount").asString()).isEqualTo("none"));
  }

  @ParameterizedTest
  @CsvSource({"PAYMENT, ledger, orders", "REFUND, ledger, orders", "USAGE, ledger, use"})
  void a_missing_ledger_entry_is_found(EntryKind kind, String one, String other) {
    World world = audited.world();
    Ledger ledger = world.ledger();
    int index = ledger.entries().size() - 1;
    while (ledger.entries().get(index).type() != kind) {
      index--;
    }
    Ledger without = new Ledger(ledger.balances(), TreePVector.from(ledger.entries()).minus(index));

    assertThat(audited.check(world.with(without)).path("differences"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.path("one").asString()).isEqualTo(one);
              assertThat(found.path("other").asString()).isEqualTo(other);
              assertThat(found.path("account").asString()).isEqualTo("acme");
            });
  }

  @Test
  void an_entry_of_an_unknown_order_is_found() {
    World world = audited.world();
    World more = audited.withEntriesOf(world, "CS00");

    assertThat(audited.check(more).path("differences"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.path("what").asString()).isEqualTo("amount due of CS00");
              assertThat(found.path("one_amount").asString()).isEqualTo("1.00");
              assertThat(found.path("other_amount").asString()).isEqualTo("none");
            });
  }

  @Test
  void at_most_1000_differences_are_listed() {
    String[] orders =
        IntStream.range(0, 1_500).mapToObj(number -> "CS" + number).toArray(String[]::new);
    World many = audited.withEntriesOf(audited.world(), orders);

    assertThat(audited.check(many).path("differences")).hasSize(1_000);
  }
}
