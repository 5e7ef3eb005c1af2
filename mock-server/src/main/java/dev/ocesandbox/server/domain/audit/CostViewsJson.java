// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts the costs of an account and month, as they are answered. Accounts without a cost center
 * have none, and neither have accounts whose costs are answered to somebody else.
 */
final class CostViewsJson {

  private static final int BY_MONTH = 2;

  private final ViewApi views;
  private final String customerId;
  private final Cycle cycle;

  CostViewsJson(ViewApi views, String customerId, Cycle cycle) {
    this.views = views;
    this.customerId = customerId;
    this.cycle = cycle;
  }

  /** Returns the original costs; empty if they are refused. */
  Optional<Counted> costs() {
    Counted counted = new Counted("costs");
    boolean due = each("PAYMENT_AMOUNT", row -> counted.add(cost(row, Measure.DUE, true)));
    boolean net = each("NET_AMOUNT", row -> counted.add(cost(row, Measure.NET, false)));
    return due && net ? Optional.of(counted) : Optional.empty();
  }

  private boolean each(String amountType, java.util.function.Consumer<JsonNode> row) {
    ObjectNode query =
        Json.object().put("cost_type", "ORIGINAL_COST").put("amount_type", amountType);
    query
        .putObject("time_condition")
        .put("time_measure_id", BY_MONTH)
        .put("begin_time", cycle.toString())
        .put("end_time", cycle.toString());
    query.putArray("groupby").addObject().put("type", "dimension").put("key", "RESOURCE_TYPE");
    ObjectNode filter = query.putArray("filters").addObject().put("operator", 0);
    filter
        .putObject("filter_factor")
        .put("key", "ASSOCIATED_ACCOUNT")
        .putArray("value")
        .add(customerId);
    return views.each("ListCosts", customerId, query, "cost_data", row);
  }

  private static Row cost(JsonNode row, Measure measure, boolean official) {
    Map<Measure, FineAmount> amounts = new EnumMap<>(Measure.class);
    amounts.put(measure, FineAmount.of(row.path("amount_by_costs").asString()));
    if (official) {
      amounts.put(Measure.OFFICIAL, FineAmount.of(row.path("official_amount_by_costs").asString()));
    }
    return new Row(0, null, null, row.at("/dimensions/0/value").asString(), amounts);
  }

  /**
   * Returns the breakdown of what is in the bill of the month; empty if it is refused. Use is
   * spread over one month, which is the next one for bandwidth by the 95th percentile: it is
   * settled then.
   */
  Optional<Counted> breakdown() {
    Counted counted = new Counted("breakdown");
    boolean answered = breakdown(cycle, row -> true, counted);
    return answered && breakdown(cycle.next(), CostViewsJson::isUse, counted)
        ? Optional.of(counted)
        : Optional.empty();
  }

  private static boolean isUse(JsonNode row) {
    return row.path("charging_mode").asInt() == Row.USE;
  }

  private boolean breakdown(Cycle shared, Predicate<JsonNode> wanted, Counted counted) {
    return views.each(
        "ListCustomerBillsMonthlyBreakDown",
        customerId,
        Json.object().put("shared_month", shared.toString()).put("method", "oneself"),
        "details",
        row -> {
          if (row.path("bill_cycle").asString().equals(cycle.toString()) && wanted.test(row)) {
            counted.add(share(row));
          }
        });
  }

  private static Row share(JsonNode row) {
    Map<Measure, FineAmount> amounts = new EnumMap<>(Measure.class);
    amounts.put(Measure.DUE, ViewsJson.amount(row, "consume_amount"));
    amounts.put(
        Measure.SPREAD,
        ViewsJson.amount(row, "past_months_amortized_amount")
            .plus(ViewsJson.amount(row, "current_month_amortized_amount"))
            .plus(ViewsJson.amount(row, "future_months_amortized_amount")));
    String order = row.path("order_id").asString();
    return new Row(
        row.path("charging_mode").asInt(),
        order.isEmpty() ? null : order,
        row.path("resource_id").asString(""),
        ViewsJson.purchase(row, "resource_id"),
        Row.product(
            row.path("service_type_code").asString(),
            row.path("resource_type_code").asString(),
            Row.classOf(row.path("bill_type").asInt())),
        amounts);
  }
}
