// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Map;

/** Sets who belongs to whom, and adds units, as the vendor's console does. */
final class EnterpriseControl {

  private EnterpriseControl() {}

  static List<Route> routes() {
    return List.of(
        Route.write("SetEnterprise", EnterpriseControl::set),
        Route.write("AddUnit", EnterpriseControl::addUnit));
  }

  private static Change<Answer> set(Call call, World world) {
    return call.withAccount(
        world,
        customer -> {
          EnterpriseForm form = new EnterpriseForm(call, world, customer);
          return form.changed()
              .then(
                  (after, id) ->
                      Change.of(after, Answer.ok(EnterpriseJson.facts(after, after.customer(id)))));
        });
  }

  private static Change<Answer> addUnit(Call call, World world) {
    RequestFields fields = call.bodyFields();
    return call.withAccount(
        world,
        customer ->
            customer.isMaster()
                ? Units.add(
                        world, customer.id(), fields.text("name", ""), fields.text("parent", ""))
                    .map(id -> Answer.created(Json.object().put("party_id", id)))
                : Change.refused(notMaster(customer)));
  }

  private static Refusal notMaster(Customer customer) {
    return new Refusal("control.enterprise-master", Map.of("account", customer.name()));
  }
}
