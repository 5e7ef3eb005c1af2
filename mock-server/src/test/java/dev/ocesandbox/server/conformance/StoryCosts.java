// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.CostCenter.amortized;
import static dev.ocesandbox.server.conformance.CostCenter.by;
import static dev.ocesandbox.server.conformance.CostCenter.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The costs of an account: original ones are those of its bills, groups and days add up, and what
 * is spread over months is what was due.
 */
final class StoryCosts {

  private static final int KEPT = 18;
  private static final int MONTHS_OF_DAYS = 3;
  private static final List<String[]> GROUPINGS =
      List.of(
          new String[] {"RESOURCE_ID"},
          new String[] {"CLOUD_SERVICE_TYPE", "BILL_TYPE"},
          new String[] {"REGION_CODE", "RES_SPEC_CODE", "USAGE_TYPE"});

  private final CostCenter costs;
  private int records;

  StoryCosts(Shop shop) {
    this.costs = new CostCenter(shop);
    shop.world().control("PUT", "/settings", TestServer.json().put("bills", "at_once"));
  }

  /** Returns how many records of months have been checked. */
  int records() {
    return records;
  }

  void agree() {
    YearMonth present =
        YearMonth.from(
            LocalDateTime.ofInstant(
                Instant.parse(costs.world().control("GET", "/clock").path("now").asString()),
                ZoneOffset.ofHours(8)));
    YearMonth first = present.minusMonths(KEPT - 1);
    originalCostsAreThoseOfTheBills(first, present);
    for (UnaryOperator<ObjectNode> kind : kinds()) {
      groupsAndDaysAddUp(kind, first, present);
    }
    monthsAddUp(first, present);
  }

  private static List<UnaryOperator<ObjectNode>> kinds() {
    return List.of(
        query -> query,
        CostCenter::net,
        CostCenter::amortized,
        query -> CostCenter.net(amortized(query)));
  }

  private Map<String, BigDecimal> sums(ObjectNode query) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (JsonNode group : costs.groups(query)) {
      BigDecimal all = BigDecimal.ZERO;
      for (JsonNode at : group.path("costs")) {
        BigDecimal amount = new BigDecimal(at.path("amount").asString());
        sums.merge(at.path("time_dimension_value").asString(), amount, BigDecimal::add);
        all = all.add(amount);
      }
      assertThat(new BigDecimal(group.path("amount_by_costs").asString()))
          .as("%s", group)
          .isEqualByComparingTo(all);
    }
    sums.values().removeIf(sum -> sum.signum() == 0);
    sums.replaceAll((time, sum) -> sum.stripTrailingZeros());
    return sums;
  }

  private void originalCostsAreThoseOfTheBills(YearMonth first, YearMonth present) {
    Bills bills = new Bills(costs.shop());
    Map<String, BigDecimal> months = new TreeMap<>();
    for (YearMonth month = first; !month.isAfter(present); month = month.plusMonths(1)) {
      BigDecimal due = Bills.total(bills.transactions("bill_cycle=" + month), "consume_amount");
      if (due.signum() != 0) {
        months.put(month.toString(), due.stripTrailingZeros());
      }
    }
    assertThat(sums(query(first.toString(), present.toString()))).isEqualTo(months);
  }

  private void groupsAndDaysAddUp(
      UnaryOperator<ObjectNode> kind, YearMonth first, YearMonth present) {
    String begin = first.toString();
    Map<String, BigDecimal> months = sums(kind.apply(query(begin, present.toString())));
    for (String[] dimensions : GROUPINGS) {
      assertThat(sums(by(kind.apply(query(begin, present.toString())), dimensions)))
          .as("by %s", List.of(dimensions))
          .isEqualTo(months);
    }
    YearMonth from = present.minusMonths(MONTHS_OF_DAYS - 1);
    Map<String, BigDecimal> days = new TreeMap<>();
    sums(kind.apply(query(from.atDay(1).toString(), present.atEndOfMonth().toString())))
        .forEach((day, sum) -> days.merge(day.substring(0, 7), sum, BigDecimal::add));
    days.values().removeIf(sum -> sum.signum() == 0);
    days.replaceAll((month, sum) -> sum.stripTrailingZeros());
    months.keySet().removeIf(month -> month.compareTo(from.toString()) < 0);
    assertThat(days).isEqualTo(months);
  }

  private void monthsAddUp(YearMonth first, YearMonth present) {
    Map<String, BigDecimal> past = new HashMap<>();
    Map<String, BigDecimal> amortized =
        sums(amortized(query(first.toString(), present.toString())));
    for (YearMonth month = first; !month.isAfter(present); month = month.plusMonths(1)) {
      List<JsonNode> rows = costs.breakdown("shared_month=" + month);
      rows.forEach(row -> follows(row, past));
      BigDecimal sum = Bills.total(rows, "current_month_amortized_amount");
      if (month.isBefore(present)) {
        assertThat(amortized.getOrDefault(month.toString(), BigDecimal.ZERO))
            .as("amortized costs of %s", month)
            .isEqualByComparingTo(sum);
      }
      records += rows.size();
    }
  }

  /** What is spread is what is due, and each month goes on where the one before it ended. */
  private static void follows(JsonNode row, Map<String, BigDecimal> past) {
    String key =
        Bills.fields(row, "order_id", "resource_id", "bill_type", "usage_type", "effective_time");
    BigDecimal before = row.path("past_months_amortized_amount").decimalValue();
    BigDecimal current = row.path("current_month_amortized_amount").decimalValue();
    BigDecimal future = row.path("future_months_amortized_amount").decimalValue();
    assertThat(before.add(current).add(future))
        .as("%s", row)
        .isEqualByComparingTo(row.path("consume_amount").decimalValue());
    assertThat(before).as("%s", row).isEqualByComparingTo(past.getOrDefault(key, before));
    past.put(key, before.add(current));
    BigDecimal parts = BigDecimal.ZERO;
    for (String part :
        List.of("cash", "credit", "coupon", "flexipurchase_coupon", "stored_value_card")) {
      parts = parts.add(row.path("amortized_" + part + "_amount").decimalValue());
    }
    assertThat(parts).as("%s", row).isEqualByComparingTo(current);
  }
}
