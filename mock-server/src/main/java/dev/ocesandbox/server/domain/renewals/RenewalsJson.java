// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.routing.Call;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What came of a batch, as its answer shows it. */
final class RenewalsJson {

  private RenewalsJson() {}

  /** Orders, and what failed only where something did. */
  static ObjectNode renewed(List<String> orderIds, List<Failed> failed, Call call) {
    ObjectNode body = Json.object();
    ArrayNode ids = body.putArray("order_ids");
    orderIds.forEach(ids::add);
    if (!failed.isEmpty()) {
      failed(body.putArray("fail_resource_infos"), failed, call, "resource_id");
    }
    return body;
  }

  /** What failed, with code and text; pages differ in what they call the resource. */
  static void failed(ArrayNode array, List<Failed> failed, Call call, String idField) {
    for (Failed one : failed) {
      add(array, one.resourceId(), call.fault(one.refusal()), idField);
    }
  }

  /** One more of a batch of renewals has failed. */
  static void failed(ObjectNode answer, String resourceId, Call.Fault fault) {
    add(answer.withArrayProperty("fail_resource_infos"), resourceId, fault, "resource_id");
  }

  /** One more of a batch of switches has failed. */
  static void notSwitched(ObjectNode answer, String resourceId, Call.Fault fault) {
    add(answer.withArrayProperty("error_details"), resourceId, fault, "id");
  }

  private static void add(ArrayNode array, String resourceId, Call.Fault fault, String idField) {
    array
        .addObject()
        .put("error_code", fault.code())
        .put("error_msg", fault.message())
        .put(idField, resourceId);
  }
}
