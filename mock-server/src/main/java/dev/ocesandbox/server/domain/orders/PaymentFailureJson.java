// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.features.FeaturesJson;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what the answer to a refused payment has besides code and text.
 *
 * <p>Inferred: the names of the quota fields, from the vendor's v1 model
 * (huaweicloud/huaweicloud-sdk-java, OrderPayRsp.java and QuotaInfo.java).
 */
final class PaymentFailureJson {

  private static final int QUOTA_SHORT = 1;

  private PaymentFailureJson() {}

  static @Nullable ObjectNode fields(Call call, World world, Refusal refusal) {
    OrdersError error = OrdersError.ofRule(refusal.rule()).orElse(null);
    if (error == OrdersError.OBSTACLE_QUOTA) {
      ObjectNode body = Json.object();
      ArrayNode infos = body.putArray("quota_infos");
      Orders.find(world, call.body().path("order_id").asString())
          .ifPresent(order -> order.lines().forEach(line -> quota(infos.addObject(), line)));
      return body;
    }
    if (error == OrdersError.OBSTACLE_PROJECT_FUNDS) {
      ObjectNode body = Json.object();
      Orders.find(world, call.body().path("order_id").asString())
          .ifPresent(
              order ->
                  body.set(
                      "enterprise_project_auth_result",
                      FeaturesJson.projects(
                          OrderProjects.of(
                              order, OrderProjects.each(world, order), line -> true))));
      return body;
    }
    return null;
  }

  private static void quota(ObjectNode node, OrderLine line) {
    node.put("region_code", line.product().regionCode())
        .put("cloud_service_type", line.product().serviceTypeCode())
        .put("resource_type", line.product().resourceTypeCode())
        .put("resource_spec_code", line.product().resourceSpec())
        .put("auth_result", QUOTA_SHORT)
        .putNull("available_zone_id");
  }
}
