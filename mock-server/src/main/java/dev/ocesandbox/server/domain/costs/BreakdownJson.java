// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.bills.BillLine;
import dev.ocesandbox.server.domain.bills.LineJson;
import dev.ocesandbox.server.domain.bills.Part;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes charges as ListCustomerBillsMonthlyBreakDown shows them. */
final class BreakdownJson {

  private final LineJson shared;
  private final Cycle month;

  BreakdownJson(LineJson shared, Cycle month) {
    this.shared = shared;
    this.month = month;
  }

  ObjectNode of(Page<Charge> page) {
    ObjectNode body = Json.object().put("currency", "CNY").put("total_count", page.total());
    ArrayNode rows = body.putArray("details");
    page.rows().forEach(charge -> rows.add(row(charge)));
    return body;
  }

  ObjectNode row(Charge charge) {
    BillLine line = charge.line();
    ObjectNode row =
        Json.object()
            .put("shared_month", month.toString())
            .put("bill_cycle", line.cycle().toString())
            .put("bill_type", line.type().code())
            .put("customer_id", line.customerId());
    shared.region(row, line, "region_code");
    shared.service(row, line, "service_type_code");
    shared.resourceType(row, line, "resource_type_code");
    BillLine.Used used = line.used();
    row.put("effective_time", used == null ? null : BusinessTime.wire(used.period().begin()))
        .put("expire_time", used == null ? null : BusinessTime.wire(used.period().end()));
    shared.resource(row, line, "resource_id");
    row.put("product_spec_desc", shared.spec(line));
    shared.project(row, line);
    row.put("charging_mode", line.chargingMode())
        .put("order_id", line.trade().orderId() == null ? "" : line.trade().orderId())
        .put("period_type", LineJson.periodType(line));
    LineJson.usage(row, line);
    amounts(row, charge);
    LineJson.components(row);
    row.putArray("effective_tag_pairs");
    row.putArray("cost_unit_pairs");
    return row;
  }

  private void amounts(ObjectNode row, Charge charge) {
    LocalDate before = month.firstDay().minusDays(1);
    Money due = charge.line().amounts().due();
    FineAmount all = FineAmount.of(due);
    FineAmount past = charge.through(before, charge.due());
    FineAmount current = current(charge, charge.due());
    row.put("consume_amount", due.decimal())
        .put("past_months_amortized_amount", past.decimal())
        .put("current_month_amortized_amount", current.decimal())
        .put("future_months_amortized_amount", all.minus(past).minus(current).decimal())
        .put("amortized_cash_amount", part(charge, Part.CASH).decimal())
        .put("amortized_credit_amount", part(charge, Part.CREDIT).decimal())
        .put("amortized_coupon_amount", part(charge, Part.COUPON).decimal())
        .put("amortized_flexipurchase_coupon_amount", part(charge, Part.FLEXI).decimal())
        .put("amortized_stored_value_card_amount", part(charge, Part.CARD).decimal())
        .put("amortized_bonus_amount", Money.ZERO.decimal());
  }

  private FineAmount part(Charge charge, Part part) {
    return current(charge, charge.part(part));
  }

  private FineAmount current(Charge charge, List<FineAmount> amounts) {
    return charge.between(month.firstDay(), month.lastDay(), amounts);
  }
}
