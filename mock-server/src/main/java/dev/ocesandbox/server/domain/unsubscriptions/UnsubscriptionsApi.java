// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations of the unsubscriptions room. */
public final class UnsubscriptionsApi {

  private static final int RENEWALS_ONLY = 2;

  private UnsubscriptionsApi() {}

  /** Returns what the room brings into the house. */
  public static Room room() {
    return new Room(
        List.of(
            Route.batch(
                "CancelResourcesSubscription",
                UnsubscriptionsApi::unsubscribe,
                UnsubscriptionsApi::failed),
            Route.batch(
                "UpdatePeriodToOnDemandInstantly",
                UnsubscriptionsApi::toOnDemand,
                UnsubscriptionsApi::notSwitched)),
        List.of(),
        List.of(UnsubscriptionsState.SLOT));
  }

  /** Returns the world with its own handling fees in place of the standard ones. */
  public static World withFees(World world, List<FeeRow> fees) {
    UnsubscriptionsState state = world.get(UnsubscriptionsState.SLOT);
    for (FeeRow fee : fees) {
      state = state.with(fee);
    }
    return fees.isEmpty() ? world : world.with(UnsubscriptionsState.SLOT, state);
  }

  private static Change<Answer> unsubscribe(Call call, World world) {
    boolean renewalsOnly = call.body().path("unsubscribe_type").asInt() == RENEWALS_ONLY;
    return Unsubscribing.of(world, call.customerId(), ids(call), renewalsOnly, call.now())
        .map(outcome -> Answer.ok(json(call, outcome)));
  }

  private static ObjectNode json(Call call, Unsubscribing.Outcome outcome) {
    ObjectNode body = Json.object();
    ArrayNode orders = body.putArray("order_ids");
    outcome.orderIds().forEach(orders::add);
    outcome.failed().forEach((id, refusal) -> failed(body, id, call.fault(refusal)));
    return body;
  }

  private static void failed(ObjectNode answer, String resourceId, Call.Fault fault) {
    answer
        .withArrayProperty("fail_resource_infos")
        .addObject()
        .put("error_code", fault.code())
        .put("error_msg", fault.message())
        .put("resource_id", resourceId);
  }

  private static Change<Answer> toOnDemand(Call call, World world) {
    return InstantSwitch.of(world, call.customerId(), ids(call), call.now())
        .map(
            results -> {
              ObjectNode body = Json.object();
              ArrayNode rows = body.putArray("to_ondemand_service_results");
              results.forEach(result -> row(rows.addObject(), result, call));
              return Answer.ok(body);
            });
  }

  private static void row(ObjectNode row, InstantSwitch.Result result, Call call) {
    Order order = result.order();
    Call.Fault fault = result.refusal() == null ? null : call.fault(result.refusal());
    row.put("resource_id", result.resourceId())
        .put("result", result.word())
        .put("error_code", fault == null ? null : fault.code())
        .put("error_msg", fault == null ? null : fault.message())
        .put("order_id", order == null ? null : order.id());
  }

  private static void notSwitched(ObjectNode answer, String resourceId, Call.Fault fault) {
    answer
        .withArrayProperty("to_ondemand_service_results")
        .addObject()
        .put("resource_id", resourceId)
        .put("result", InstantSwitch.Result.FAILED)
        .put("error_code", fault.code())
        .put("error_msg", fault.message())
        .putNull("order_id");
  }

  private static List<String> ids(Call call) {
    return call.body().path("resource_ids").valueStream().map(JsonNode::asString).toList();
  }
}
