// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.packages.PackagesControl;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reports usage, as the cloud services do that meter it: of resources billed by use, and of all
 * others to their packages.
 */
final class UsageControl {

  private UsageControl() {}

  static Route route() {
    return Route.write("ReportUsage", UsageControl::report);
  }

  private static Change<Answer> report(Call call, World world) {
    ObjectNode body = call.body();
    String id = body.path("resource_id").asString("");
    Optional<Metered> resource = Metering.find(world, id);
    if (resource.isEmpty()) {
      return body.has("points")
          ? Change.refused(MeteringError.points(id, false))
          : PackagesControl.report(call, world);
    }
    return call.withAccount(
        world,
        body.path("account").asString(),
        customer ->
            resource.get().endedAt() != null || resource.get().hold() == Metered.Hold.FROZEN
                ? Change.refused(MeteringError.notRunning(world, id))
                : reported(call, world, customer, resource.get()));
  }

  private static Change<Answer> reported(
      Call call, World world, Customer customer, Metered resource) {
    RequestFields fields = call.bodyFields();
    UsageForm form = new UsageForm(world, resource, fields);
    form.checkOwner(customer);
    Change<Instant> settled =
        fields.has("points")
            ? form.points(call.now()).then((same, points) -> Reporting.of(same, resource, points))
            : form.report(call.now()).then(Reporting::of);
    return settled.map(at -> Answer.ok(shown(call.body().path("amount").asString("0"), at)));
  }

  /** Packages are deducted with the settlement, so nothing is covered yet. */
  private static ObjectNode shown(String amount, Instant settlesAt) {
    ObjectNode shown =
        Json.object().put("covered", "0").put("left", Quantity.of(amount).toString());
    shown.putArray("records");
    return shown.put("settles_at", BusinessTime.wire(settlesAt));
  }
}
