// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.bills.BillQuery.Statistic;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations on bills. */
public final class BillsApi {

  private static final String NONE = "";

  private static final BillForm.Names SUM =
      new BillForm.Names(
          "bill_cycle",
          "service_type_code",
          NONE,
          NONE,
          NONE,
          NONE,
          NONE,
          NONE,
          Statistic.NOTHING,
          false,
          true);

  private static final BillForm.Names TRANSACTIONS =
      new BillForm.Names(
          "bill_cycle",
          "service_type_code",
          "resource_type_code",
          "region_code",
          NONE,
          "charging_mode",
          "bill_date_begin",
          "bill_date_end",
          Statistic.NOTHING,
          false,
          false);

  private static final BillForm.Names USAGE =
      new BillForm.Names(
          "cycle",
          "cloud_service_type",
          NONE,
          "region",
          "resource_id",
          "charge_mode",
          "bill_date_begin",
          "bill_date_end",
          Statistic.NOTHING,
          true,
          true);

  private static final BillForm.Names RESOURCES =
      new BillForm.Names(
          "cycle",
          "cloud_service_type",
          "resource_type",
          "region",
          "res_instance_id",
          "charge_mode",
          "bill_cycle_begin",
          "bill_cycle_end",
          Statistic.MONTH,
          false,
          true);

  private BillsApi() {}

  /** Returns the operations of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.read("ShowCustomerMonthlySum", BillsApi::sum),
            Route.read("ListCustomerBillsFeeRecords", BillsApi::transactions),
            Route.read("ListCustomerselfResourceRecords", BillsApi::usage),
            Route.read("ListCustomerselfResourceRecordDetails", BillsApi::resources)),
        List.of(),
        List.of(new BillCloseRule()),
        List.of());
  }

  private static Change<BillQuery> query(
      Call call, World world, RequestFields fields, BillForm.Names names) {
    return new BillForm(world, call.customerId(), fields, call.now(), names)
        .read()
        .then(
            (same, query) -> {
              boolean records = !names.equals(SUM) && query.statistic() == Statistic.NOTHING;
              boolean empty = names.empty() && BillForm.hasEmptyText(fields, names);
              return Change.of(
                  same.appliedIf(records, BillReader.NEWEST_FIRST)
                      .appliedIf(empty, BillForm.EMPTY_TEXT)
                      .appliedIf(names.equals(RESOURCES), ResourcesBillJson.MAIN_RESOURCE),
                  query);
            });
  }

  private static Change<Answer> sum(Call call, World world) {
    return query(call, world, call.parameters(), SUM)
        .map(
            query -> {
              Instant end = View.of(world).sumEnd(call.now());
              List<SumRow> rows = new BillReader(world, query).sum(end);
              return Answer.ok(SumJson.of(shared(call, world), rows, query.page()));
            });
  }

  private static Change<Answer> transactions(Call call, World world) {
    RequestFields fields = call.parameters();
    boolean sold =
        fields.integer("provider_type", TransactionsJson.VENDOR) == TransactionsJson.VENDOR;
    int status = fields.integer("status", 0);
    Instant now = call.now();
    return query(call, world, fields, TRANSACTIONS)
        .map(
            query -> {
              Page<BillLine> page =
                  sold
                      ? new BillReader(world, query).transactions(status, now)
                      : new Page<>(List.of(), 0);
              LineJson shared = shared(call, world);
              return list(page, "records", line -> TransactionsJson.row(shared, line, now));
            });
  }

  private static Change<Answer> usage(Call call, World world) {
    return query(call, world, call.parameters(), USAGE)
        .map(
            query -> {
              KeptUsageJson rows = new KeptUsageJson(world, call.language(), query.statistic());
              return list(new BillReader(world, query).usage(), "fee_records", rows::row);
            });
  }

  private static Change<Answer> resources(Call call, World world) {
    return query(call, world, call.bodyFields(), RESOURCES)
        .map(
            query -> {
              LineJson shared = shared(call, world);
              boolean ownMain = !world.reads(ResourcesBillJson.MAIN_RESOURCE, "none");
              return list(
                  new BillReader(world, query).resources(),
                  "monthly_records",
                  line -> ResourcesBillJson.row(shared, line, query.statistic(), ownMain));
            });
  }

  private static LineJson shared(Call call, World world) {
    return new LineJson(world, call.language());
  }

  private static Answer list(Page<BillLine> page, String name, Function<BillLine, ObjectNode> row) {
    ObjectNode body = Json.object();
    ArrayNode rows = body.putArray(name);
    page.rows().forEach(line -> rows.add(row.apply(line)));
    return Answer.ok(body.put("total_count", page.total()).put("currency", "CNY"));
  }
}
