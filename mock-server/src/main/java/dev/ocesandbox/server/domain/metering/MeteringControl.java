// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;

/** Begins and ends resources billed by use, as a cloud service does when somebody creates them. */
final class MeteringControl {

  private MeteringControl() {}

  static List<Route> routes() {
    return List.of(
        Route.write("AddPayPerUse", MeteringControl::add),
        Route.write("EndPayPerUse", MeteringControl::end),
        UsageControl.route());
  }

  private static Change<Answer> add(Call call, World world) {
    return call.withAccount(
        world,
        call.body().path("account").asString(),
        customer -> {
          RequestFields fields = call.bodyFields();
          NewUse wish = new MeteringForm(world, call.body(), fields).read(customer.id());
          return fields.then(
              () -> Metering.begin(world, wish, call.now()).map(MeteringControl::added));
        });
  }

  private static Answer added(Metered resource) {
    return Answer.created(Json.object().put("resource_id", resource.id()));
  }

  private static Change<Answer> end(Call call, World world) {
    String id = call.requiredText("resource_id");
    return Metering.find(world, id)
        .filter(resource -> resource.endedAt() == null)
        .map(resource -> Change.of(Metering.end(world, resource, call.now()), Answer.noContent()))
        .orElseGet(() -> Change.refused(MeteringError.notRunning(world, id)));
  }
}
