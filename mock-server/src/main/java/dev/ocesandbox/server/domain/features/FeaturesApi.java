// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.features;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.CheckItems;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;

/** Turns features of accounts on and off. */
public final class FeaturesApi {

  private FeaturesApi() {}

  /** Returns the operations and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.write(
                "CreateEnterpriseProjectAuth",
                (call, world) ->
                    ProjectOpening.of(world, call.customerId()).map(on -> Answer.noContent()),
                CheckItems::failed)),
        List.of(
            Route.write("SetFeatures", FeaturesApi::set),
            Route.write("SetCostCenter", FeaturesApi::setCostCenter)),
        List.of(),
        List.of(FeaturesState.SLOT));
  }

  private static Change<Answer> set(Call call, World world) {
    RequestFields fields = call.bodyFields();
    return call.withAccount(
        world,
        customer -> {
          FeaturesState state = world.get(FeaturesState.SLOT);
          AccountFeatures changed = state.of(customer.id());
          for (Feature feature : Feature.values()) {
            if (fields.has(feature.wire())) {
              changed =
                  fields.flag(feature.wire()) ? changed.with(feature) : changed.without(feature);
            }
          }
          World after = world.with(FeaturesState.SLOT, state.with(changed));
          return Change.of(after, Answer.ok(FeaturesJson.facts(after, customer.id())));
        });
  }

  private static Change<Answer> setCostCenter(Call call, World world) {
    boolean enabled = call.bodyFields().flag("enabled");
    return call.withAccount(
        world,
        customer -> {
          FeaturesState state = world.get(FeaturesState.SLOT);
          AccountFeatures before = state.of(customer.id());
          AccountFeatures after =
              enabled ? before.with(Feature.COST_CENTER) : before.without(Feature.COST_CENTER);
          return Change.of(
              world.with(FeaturesState.SLOT, state.with(after)),
              Answer.ok(Json.object().put("enabled", enabled)));
        });
  }
}
