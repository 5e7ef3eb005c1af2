// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.CommandTable;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.Fault;
import dev.ocesandbox.server.gateway.worlds.FaultEffect;
import dev.ocesandbox.server.gateway.worlds.FaultPlan;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Plans faults for a world, lists them with what they have done, and deletes them. */
final class FaultControl {

  private final FaultCodes codes;
  private final FaultTargets targets;
  private final PlannedControl<FaultPlan, Fault> planned =
      new PlannedControl<>("fault", HostedWorld::faults, FaultControl::row);

  FaultControl(Contracts contracts, CommandTable table) {
    this.codes = new FaultCodes(contracts);
    this.targets = new FaultTargets(contracts, table, codes);
  }

  /** Returns the operations that list and remove faults. */
  PlannedControl<FaultPlan, Fault> planned() {
    return planned;
  }

  Outcome plan(Call call, HostedWorld hosted) {
    ObjectNode body = call.body();
    World world = hosted.store().read(call.wall());
    for (String field : List.of("account", "payer")) {
      String name = body.path(field).asString("");
      if (body.has(field) && world.findAccount(name).isEmpty()) {
        return Outcome.denied(Call.unknownAccount(name, world, hosted.id()));
      }
    }
    String operation = body.path("operation").asString();
    FaultKind kind = FaultKind.ofWire(body.path("kind").asString());
    FaultFields fields = new FaultFields(body, kind, codes);
    FaultEffect effect = fields.effect(world, customer(world, body, "payer"));
    FaultPlan plan =
        new FaultPlan(
            targets.of(operation, kind, fields),
            customer(world, body, "account"),
            kind.wire(),
            kind.rule(),
            effect,
            fields.trigger(),
            fields.withDefaults());
    return fields
        .fields()
        .problem()
        .or(() -> targets.refusal(operation, kind))
        .map(Outcome::denied)
        .orElseGet(
            () -> planned.add(call, hosted, plan, Map.of("limit", String.valueOf(Fault.LIMIT))));
  }

  private static @Nullable String customer(World world, ObjectNode body, String field) {
    return world.findAccount(body.path(field).asString("")).map(Customer::id).orElse(null);
  }

  private static ObjectNode row(Fault fault) {
    Fault.Tally tally = fault.tally();
    ObjectNode node = Json.object().put("fault_id", fault.id());
    node.setAll(fault.plan().described());
    return node.put("seen", tally.seen()).put("hit", tally.hit());
  }
}
