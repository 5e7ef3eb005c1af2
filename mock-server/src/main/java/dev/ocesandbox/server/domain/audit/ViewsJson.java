// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts the rows of the views of bills, as they are answered. */
final class ViewsJson {

  private static final Map<Measure, String> TRANSACTION =
      Map.ofEntries(
          Map.entry(Measure.OFFICIAL, "official_amount"),
          Map.entry(Measure.DISCOUNT, "official_discount_amount"),
          Map.entry(Measure.DUE, "consume_amount"),
          Map.entry(Measure.CASH, "cash_amount"),
          Map.entry(Measure.CREDIT, "credit_amount"),
          Map.entry(Measure.COUPON, "coupon_amount"),
          Map.entry(Measure.FLEXI, "flexipurchase_coupon_amount"),
          Map.entry(Measure.CARD, "stored_value_card_amount"),
          Map.entry(Measure.DEBT, "debt_amount"));

  private static final Map<Measure, String> SUM = with(Measure.TRUNCATED, "truncated_amount");
  private static final Map<Measure, String> FEE = with(Measure.TRUNCATED, "erase_amount");

  private static final Map<Measure, String> DETAIL =
      Map.ofEntries(
          Map.entry(Measure.OFFICIAL, "official_amount"),
          Map.entry(Measure.DISCOUNT, "discount_amount"),
          Map.entry(Measure.CASH, "cash_amount"),
          Map.entry(Measure.CREDIT, "credit_amount"),
          Map.entry(Measure.COUPON, "coupon_amount"),
          Map.entry(Measure.FLEXI, "flexipurchase_coupon_amount"),
          Map.entry(Measure.CARD, "stored_card_amount"),
          Map.entry(Measure.DEBT, "debt_amount"));

  /** Accounts with more transactions are compared by sums, so that a check takes seconds. */
  private static final int MOST = 20_000;

  /** Values of statistic_type. */
  private static final int BY_MONTH = 1;

  private static final int BY_DAY = 2;

  /** Value of statistic_type for single records. */
  static final int SINGLE = 3;

  private static final String[] OTHER_PARTS = {
    "bonus_amount", "writeoff_amount", "adjustment_amount"
  };

  private final ViewApi views;
  private final String customerId;
  private final Cycle cycle;

  ViewsJson(ViewApi views, String customerId, Cycle cycle) {
    this.views = views;
    this.customerId = customerId;
    this.cycle = cycle;
  }

  private static Map<Measure, String> with(Measure measure, String field) {
    Map<Measure, String> fields = new EnumMap<>(TRANSACTION);
    fields.put(measure, field);
    return fields;
  }

  private ObjectNode query(String month) {
    return Json.object()
        .put(month, cycle.toString())
        .put("method", "oneself")
        .put("include_zero_record", "true");
  }

  /** Counts all views. */
  AccountViews all() {
    if (isLarge()) {
      return sums();
    }
    Counted totals = new Counted("monthly-sum");
    CostViewsJson costs = new CostViewsJson(views, customerId, cycle);
    return new AccountViews(
        false,
        transactions(),
        usage(SINGLE),
        resources(SINGLE),
        sum(totals),
        totals,
        List.of(usage(BY_MONTH), usage(BY_DAY)),
        List.of(resources(BY_MONTH), resources(BY_DAY)),
        costs.breakdown().orElse(null),
        costs.costs().orElse(null));
  }

  /** Counts only what has a few rows, however many records there are. */
  private AccountViews sums() {
    Counted totals = new Counted("monthly-sum");
    return new AccountViews(
        true,
        new Counted("fee-records"),
        usage(BY_MONTH),
        resources(BY_MONTH),
        sum(totals),
        totals,
        List.of(),
        List.of(),
        null,
        new CostViewsJson(views, customerId, cycle).costs().orElse(null));
  }

  private boolean isLarge() {
    return views
        .answer("ListCustomerBillsFeeRecords", customerId, query("bill_cycle").put("limit", 1))
        .filter(answer -> answer.path("total_count").asInt() > MOST)
        .isPresent();
  }

  private Counted transactions() {
    Counted counted = new Counted("fee-records");
    views.each(
        "ListCustomerBillsFeeRecords",
        customerId,
        query("bill_cycle"),
        "records",
        row ->
            counted.add(
                new Row(
                    row.path("charging_mode").asInt(),
                    row.path("trade_id").asString(),
                    null,
                    product(row, "service_type_code", "resource_type_code"),
                    transactionAmounts(row))));
    return counted;
  }

  /** Counts the monthly sum; its totals are a view of their own. */
  private Counted sum(Counted totals) {
    Counted counted = new Counted("monthly-sum");
    views.each(
        "ShowCustomerMonthlySum",
        customerId,
        query("bill_cycle"),
        "bill_sums",
        row -> counted.add(sumRow(row)));
    views
        .answer("ShowCustomerMonthlySum", customerId, query("bill_cycle").put("limit", 1))
        .ifPresent(
            answer -> totals.add(new Row(0, null, null, "", amounts(answer, totalFields()))));
    return counted;
  }

  private static Map<Measure, String> totalFields() {
    Map<Measure, String> fields = new EnumMap<>(TRANSACTION);
    fields.remove(Measure.OFFICIAL);
    fields.remove(Measure.DISCOUNT);
    return fields;
  }

  private static Row sumRow(JsonNode row) {
    return new Row(
        row.path("charging_mode").asInt(),
        null,
        null,
        Row.product(
            row.path("service_type_code").asString(),
            row.path("resource_type_code").asString(),
            row.path("bill_type").asInt()),
        amounts(row, SUM));
  }

  /**
   * Counts the records by use.
   *
   * @param statistic 1 by month, 2 by day, 3 single ones
   */
  private Counted usage(int statistic) {
    Counted counted = new Counted("res-fee-records");
    views.each(
        "ListCustomerselfResourceRecords",
        customerId,
        query("cycle").put("statistic_type", statistic),
        "fee_records",
        row -> counted.add(detail(row, "resource_type", "resource_id", usageAmounts(row))));
    return counted;
  }

  /**
   * Counts the records by resource, which have eight decimals.
   *
   * @param statistic 1 by month, 2 by day, 3 single ones
   */
  private Counted resources(int statistic) {
    Counted counted = new Counted("res-records");
    views.each(
        "ListCustomerselfResourceRecordDetails",
        customerId,
        query("cycle").put("statistic_type", statistic),
        "monthly_records",
        row ->
            counted.add(
                detail(row, "resource_Type_code", "res_instance_id", resourceAmounts(row))));
    return counted;
  }

  private static Row detail(
      JsonNode row, String type, String resource, Map<Measure, FineAmount> amounts) {
    return new Row(
        row.path("charge_mode").asInt(),
        row.path("trade_id").asString(),
        text(row, resource),
        purchase(row, resource),
        product(row, "cloud_service_type", type),
        amounts);
  }

  /** Returns order and resource of a row; null without an order. */
  static @Nullable String purchase(JsonNode row, String resource) {
    String order = row.path("order_id").asString("");
    return order.isEmpty() ? null : order + " for " + row.path(resource).asString("no resource");
  }

  /** Returns the amounts of a row of fee-records. */
  static Map<Measure, FineAmount> transactionAmounts(JsonNode row) {
    return amounts(row, FEE);
  }

  /** Returns the amounts of a row of res-fee-records. */
  static Map<Measure, FineAmount> usageAmounts(JsonNode row) {
    Map<Measure, FineAmount> amounts = amounts(row, DETAIL);
    amounts.put(Measure.DUE, amount(row, "amount"));
    return amounts;
  }

  /** Returns the amounts of a row of res-records. */
  static Map<Measure, FineAmount> resourceAmounts(JsonNode row) {
    Map<Measure, FineAmount> amounts = amounts(row, DETAIL);
    amounts.put(Measure.EXACT, amount(row, "consume_amount"));
    return amounts;
  }

  private static @Nullable String text(JsonNode row, String field) {
    return row.hasNonNull(field) ? row.path(field).asString() : null;
  }

  private static String product(JsonNode row, String service, String type) {
    return Row.product(
        row.path(service).asString(),
        row.path(type).asString(),
        Row.classOf(row.path("bill_type").asInt()));
  }

  private static Map<Measure, FineAmount> amounts(JsonNode row, Map<Measure, String> fields) {
    Map<Measure, FineAmount> amounts = new EnumMap<>(Measure.class);
    FineAmount parts = FineAmount.ZERO;
    for (Map.Entry<Measure, String> field : fields.entrySet()) {
      FineAmount amount = amount(row, field.getValue());
      amounts.put(field.getKey(), amount);
      parts = isPart(field.getKey()) ? parts.plus(amount) : parts;
    }
    for (String field : OTHER_PARTS) {
      parts = parts.plus(amount(row, field));
    }
    amounts.put(Measure.PARTS, parts);
    derived(amounts, fields.keySet());
    return amounts;
  }

  /** Adds what follows from other amounts of a row. */
  private static void derived(Map<Measure, FineAmount> amounts, Set<Measure> known) {
    Tally row = new Tally();
    row.add(amounts);
    FineAmount exact = row.of(Measure.OFFICIAL).minus(row.of(Measure.DISCOUNT));
    if (known.contains(Measure.OFFICIAL)) {
      amounts.put(Measure.EXACT, exact);
      amounts.put(Measure.ROUNDED, Cause.rounded(exact));
    }
    if (known.contains(Measure.TRUNCATED)) {
      amounts.put(Measure.NET, row.of(Measure.DUE).minus(row.of(Measure.COUPON)));
      amounts.put(Measure.AFTER_CUT, exact.minus(row.of(Measure.TRUNCATED)));
    }
  }

  private static boolean isPart(Measure measure) {
    return measure.compareTo(Measure.CASH) >= 0 && measure.compareTo(Measure.DEBT) <= 0;
  }

  /** Returns an amount of a row; zero if it is absent. */
  static FineAmount amount(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isNumber() ? new FineAmount(value.decimalValue()) : FineAmount.ZERO;
  }
}
