// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.domain.bills.BillForm;
import dev.ocesandbox.server.domain.bills.BillQuery;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;

/** Reads the query of ListCustomerBillsMonthlyBreakDown. */
final class BreakdownForm {

  private static final String NONE = "";
  private static final String MONTH = "shared_month";

  private static final BillForm.Names NAMES =
      new BillForm.Names(
          MONTH,
          "service_type_code",
          "resource_type_code",
          "region_code",
          "resource_id",
          "charging_mode",
          NONE,
          NONE,
          BillQuery.Statistic.NOTHING,
          false,
          true);

  private final World world;
  private final Call call;
  private final RequestFields fields;

  BreakdownForm(World world, Call call) {
    this.world = world;
    this.call = call;
    this.fields = call.parameters();
  }

  /** Returns the query; refused if its fields do not fit each other. */
  Change<BreakdownQuery> read() {
    return new BillForm(world, call.customerId(), fields, call.now(), NAMES)
        .read()
        .then((same, query) -> recent(query));
  }

  private Change<BreakdownQuery> recent(BillQuery query) {
    Cycle month = Cycle.parse(fields.text(MONTH, "")).orElseThrow();
    return CostsError.TOO_EARLY
        .unless(!month.firstDay().isBefore(CostForm.oldest(call.now())))
        .<Change<BreakdownQuery>>map(Change::refused)
        .orElseGet(
            () ->
                Change.of(
                    world,
                    new BreakdownQuery(
                        month,
                        query,
                        fields.text("resource_name").filter(n -> !n.isEmpty()).orElse(null))));
  }
}
