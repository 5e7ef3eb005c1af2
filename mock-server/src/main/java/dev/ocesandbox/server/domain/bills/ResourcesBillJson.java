// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.time.BusinessTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes records by resource as ListCustomerselfResourceRecordDetails shows them. */
final class ResourcesBillJson {

  /** The rule about the parent of a main resource. */
  static final String MAIN_RESOURCE = "bills.rows.main-resource";

  private static final String SERVER = "hws.resource.type.vm";

  private ResourcesBillJson() {}

  static ObjectNode row(
      LineJson shared, BillLine line, BillQuery.Statistic statistic, boolean ownMain) {
    ObjectNode row =
        Json.object()
            .put("cycle", line.cycle().toString())
            .put("bill_date", statistic == BillQuery.Statistic.DAY ? line.day().toString() : null)
            .put("bill_type", line.type().code());
    shared.customer(row, line);
    row.put("payer_account_id", line.payerId());
    shared.region(row, line, "region");
    shared.service(row, line, "cloud_service_type");
    shared.resourceType(row, line, "resource_Type_code");
    shared.resource(row, line, "res_instance_id");
    row.put("sku_code", shared.product(line).resourceSpec())
        .put("product_spec_desc", shared.spec(line));
    shared.project(row, line);
    amounts(row, line);
    row.put("measure_id", 1)
        .put("period_type", LineJson.periodType(line))
        .put("period_num", LineJson.periods(line))
        .put("root_resource_id", mainOf(ownMain, line.thing()))
        .put("parent_resource_id", mainOf(ownMain, line.thing()))
        .put("trade_id", line.trade().id())
        .put("id", line.id())
        .put("pre_order_id", line.trade().baseOrderId());
    LineJson.components(row);
    row.putArray("az_code_infos");
    return single(row, line, statistic == BillQuery.Statistic.NOTHING);
  }

  /** Returns the main resource of an attached one; of a main one itself, or null if read so. */
  private static @Nullable String mainOf(boolean ownMain, Thing thing) {
    return thing.isAttached() || !ownMain ? attachedTo(thing) : thing.mainId();
  }

  private static @Nullable String attachedTo(Thing thing) {
    return thing.isAttached() ? thing.mainId() : null;
  }

  private static void amounts(ObjectNode row, BillLine line) {
    Amounts amounts = line.amounts();
    row.put("charge_mode", line.chargingMode()).put("consume_amount", amounts.exact().decimal());
    PartsJson.exactly(row, amounts);
    row.put("official_amount", amounts.official().decimal())
        .put("discount_amount", amounts.discount().decimal());
  }

  /** Writes what only single records have. */
  private static ObjectNode single(ObjectNode row, BillLine line, boolean single) {
    LineJson.times(row, line, single);
    row.put("consume_time", single ? BusinessTime.wire(line.consumedAt()) : null).putNull("be_id");
    row.set("extend_params", relations(line));
    boolean none = line.trade().promotions().isEmpty() || !single;
    return row.put("is_spot", single ? spot(line) : null)
        .put("promotion_type", none ? null : String.join(",", line.trade().promotions()))
        .putNull("payment_type");
  }

  private static String spot(BillLine line) {
    return line.isUse() && line.thing().product().resourceTypeCode().equals(SERVER) ? "N" : "--";
  }

  /** Returns the main resource of an attached one; null for others. */
  private static @Nullable ObjectNode relations(BillLine line) {
    if (!line.thing().isAttached()) {
      return null;
    }
    ObjectNode params = Json.object().put("self_resource_id", line.thing().resourceId());
    ArrayNode infos = params.putArray("relation_infos");
    for (String type : new String[] {"PARENT", "ROOT"}) {
      infos
          .addObject()
          .put("relative_resource_id", line.thing().mainId())
          .put("relative_type", type);
    }
    return params;
  }
}
