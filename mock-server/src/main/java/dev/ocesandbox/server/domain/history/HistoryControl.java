// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.history;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gives an account closed months before now. */
final class HistoryControl {

  private HistoryControl() {}

  static Route route() {
    return Route.write("GiveHistory", HistoryControl::give);
  }

  private static Change<Answer> give(Call call, World world) {
    return call.withAccount(
        world,
        customer ->
            customer.site() == Customer.Site.CHINA
                ? History.give(world, wish(call, customer), call::settled)
                    .map(given -> answer(given, wish(call, customer).cycles()))
                : Change.refused(
                    new Refusal("control.history-site", Map.of("account", customer.name()))));
  }

  private static HistoryWish wish(Call call, Customer customer) {
    RequestFields fields = call.bodyFields();
    return new HistoryWish(
        customer,
        fields.integer("months", 1),
        Profile.valueOf(fields.text("profile", "steady").toUpperCase(Locale.ROOT)),
        fields.integer("seed", 0),
        !fields.has("purchases") || fields.flag("purchases"),
        fields.flag("running"),
        call.now());
  }

  private static Answer answer(History.Given given, List<Cycle> months) {
    return Answer.ok(
        Json.object()
            .put("first_month", months.get(0).toString())
            .put("last_month", months.get(months.size() - 1).toString())
            .put("orders", given.orders())
            .put("resources", given.resources())
            .put("due", given.due().toString()));
  }
}
