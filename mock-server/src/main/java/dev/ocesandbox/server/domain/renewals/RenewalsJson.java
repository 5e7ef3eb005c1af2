// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the answers to batches. */
final class RenewalsJson {

  private RenewalsJson() {}

  /** Writes the orders, and the failures if there are any. */
  static ObjectNode renewed(List<String> orderIds, List<FailedResource> failed, Call call) {
    ObjectNode body = Json.object();
    ArrayNode ids = body.putArray("order_ids");
    orderIds.forEach(ids::add);
    if (!failed.isEmpty()) {
      failed(body.putArray("fail_resource_infos"), failed, call, "resource_id");
    }
    return body;
  }

  /** Adds failures with code and text; the name of the id field differs between the pages. */
  static void failed(ArrayNode array, List<FailedResource> failed, Call call, String idField) {
    for (FailedResource one : failed) {
      add(array, one.resourceId(), call.itemError(one.refusal()), idField);
    }
  }

  /** Adds a failure to the answer of a batch of renewals. */
  static void failed(ObjectNode answer, String resourceId, Call.ItemError fault) {
    add(answer.withArrayProperty("fail_resource_infos"), resourceId, fault, "resource_id");
  }

  /** Adds a failure to the answer of a batch of switches. */
  static void notSwitched(ObjectNode answer, String resourceId, Call.ItemError fault) {
    add(answer.withArrayProperty("error_details"), resourceId, fault, "id");
  }

  private static void add(
      ArrayNode array, String resourceId, Call.ItemError fault, String idField) {
    array
        .addObject()
        .put("error_code", fault.code())
        .put("error_msg", fault.message())
        .put(idField, resourceId);
  }
}
