// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Stub;
import dev.ocesandbox.server.gateway.worlds.StubEffect;
import dev.ocesandbox.server.gateway.worlds.StubPlan;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Adds stubs to a world, lists them with what they have done, and removes them. */
final class StubControl {

  private final Contracts contracts;
  private final PlannedControl<StubPlan, Stub> planned =
      new PlannedControl<>("stub", HostedWorld::stubs, StubJson::of);

  StubControl(Contracts contracts) {
    this.contracts = contracts;
  }

  /** Returns the operations that list and remove stubs. */
  PlannedControl<StubPlan, Stub> planned() {
    return planned;
  }

  Outcome add(Call call, HostedWorld hosted) {
    ObjectNode body = call.body();
    World world = hosted.store().read(call.wall());
    String account = body.path("account").asString("");
    if (body.has("account") && world.findAccount(account).isEmpty()) {
      return Outcome.denied(Call.unknownAccount(account, world, hosted.id()));
    }
    StubFields fields = new StubFields(body, contracts);
    if (fields.problem().isPresent()) {
      return Outcome.denied(fields.problem().get());
    }
    StubEffect effect = fields.effect();
    Map<String, String> headers = fields.headers();
    ObjectNode described = fields.withDefaults(effect);
    StubPlan plan =
        new StubPlan(
            body.path("operation").asString(),
            world.findAccount(account).map(Customer::id).orElse(null),
            body.has("times") ? body.path("times").asInt() : null,
            effect,
            headers,
            fields.check(),
            described,
            Json.bytes(described).length);
    return fields
        .problem()
        .map(Outcome::denied)
        .orElseGet(() -> planned.add(call, hosted, plan, limit(hosted, plan)));
  }

  private static Map<String, String> limit(HostedWorld hosted, StubPlan plan) {
    List<Stub> all = hosted.stubs().all();
    return Map.of(
        "count", String.valueOf(all.size()),
        "used", String.valueOf(Stub.size(all)),
        "size", String.valueOf(plan.size()));
  }
}
