// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.commands.Route.Batch;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations on unsubscriptions. */
public final class UnsubscriptionsApi {

  private static final int RENEWALS_ONLY = 2;

  private UnsubscriptionsApi() {}

  /** Returns the operations, time rules and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.batch(
                "CancelResourcesSubscription",
                UnsubscriptionsApi::unsubscribe,
                new Batch("resource_ids", UnsubscriptionsApi::failed)),
            Route.batch(
                "UpdatePeriodToOnDemandInstantly",
                UnsubscriptionsApi::toOnDemand,
                new Batch("resource_ids", UnsubscriptionsApi::notSwitched))),
        List.of(),
        List.of(),
        List.of(UnsubscriptionsState.SLOT));
  }

  /** Returns the world with handling fees that replace the standard ones. */
  public static World withFees(World world, List<FeeRow> fees) {
    UnsubscriptionsState state = world.get(UnsubscriptionsState.SLOT);
    for (FeeRow fee : fees) {
      state = state.with(fee);
    }
    return fees.isEmpty() ? world : world.with(UnsubscriptionsState.SLOT, state);
  }

  private static Change<Answer> unsubscribe(Call call, World world) {
    boolean renewalsOnly = call.bodyFields().integer("unsubscribe_type", 0) == RENEWALS_ONLY;
    return Unsubscription.of(world, call.customerId(), ids(call), renewalsOnly, call.now())
        .map(outcome -> Answer.ok(json(call, outcome)));
  }

  private static ObjectNode json(Call call, Unsubscription.Result outcome) {
    ObjectNode body = Json.object();
    ArrayNode orders = body.putArray("order_ids");
    outcome.orderIds().forEach(orders::add);
    outcome.failed().forEach((id, refusal) -> failed(body, id, call.itemError(refusal)));
    return body;
  }

  private static void failed(ObjectNode answer, String resourceId, Call.ItemError fault) {
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
    Call.ItemError fault = result.refusal() == null ? null : call.itemError(result.refusal());
    row.put("resource_id", result.resourceId())
        .put("result", result.word())
        .put("error_code", fault == null ? null : fault.code())
        .put("error_msg", fault == null ? null : fault.message())
        .put("order_id", order == null ? null : order.id());
  }

  private static void notSwitched(ObjectNode answer, String resourceId, Call.ItemError fault) {
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
    return call.bodyFields().texts("resource_ids");
  }
}
