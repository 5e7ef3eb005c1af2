// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.faults.Effect;
import dev.ocesandbox.server.gateway.faults.Fault;
import dev.ocesandbox.server.gateway.faults.FaultBook;
import dev.ocesandbox.server.gateway.faults.FaultPlan;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plans faults for a world, shows what they have done, and removes them. */
final class FaultControl {

  private static final String EVERY = "*";

  private final Contracts contracts;
  private final Map<String, Route.InWorld> handlers = new HashMap<>();

  /** Operations whose callers are known before they are handled; only they can meet a fault. */
  private final Set<String> operations;

  FaultControl(Contracts contracts, List<Route> routes) {
    this.contracts = contracts;
    for (Route route : routes) {
      if (route.handler() instanceof Route.InWorld inWorld) {
        handlers.put(route.operation(), inWorld);
      }
    }
    this.operations =
        contracts.operations().stream()
            .filter(o -> !Set.of("control", "probe", "none").contains(o.callers()))
            .map(Operation::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  Outcome list(Call call, HostedWorld hosted) {
    List<Fault> all = hosted.faults().all();
    ObjectNode node = Json.object().put("total_count", all.size());
    ArrayNode rows = node.putArray("faults");
    all.forEach(fault -> rows.add(row(fault)));
    return Outcome.done(Answer.ok(node));
  }

  Outcome plan(Call call, HostedWorld hosted) {
    Instant wall = call.request().wall();
    ObjectNode body = call.body();
    FaultKind kind = FaultKind.ofWire(body.path("kind").asString());
    World world = hosted.store().read(wall);
    for (String field : List.of("account", "payer")) {
      String name = body.path(field).asString("");
      if (body.has(field) && AccountNames.find(world, name).isEmpty()) {
        return Outcome.denied(AccountNames.unknown(name, hosted.id()));
      }
    }
    FaultForm form = new FaultForm(body, contracts);
    form.check(kind);
    Effect effect = form.effect(kind, hosted, customer(world, body, "payer"), wall);
    Set<String> meant = meant(body.path("operation").asString(), kind, form.fields());
    return form.fields()
        .problem()
        .or(() -> misfit(body.path("operation").asString(), kind))
        .map(Outcome::denied)
        .orElseGet(
            () ->
                planned(
                    hosted,
                    new FaultPlan(
                        meant,
                        customer(world, body, "account"),
                        kind.wire(),
                        effect,
                        strikes(body),
                        described(body))));
  }

  private static Outcome planned(HostedWorld hosted, FaultPlan plan) {
    return hosted
        .faults()
        .plan(plan)
        .map(fault -> Outcome.done(Answer.created(row(fault))))
        .orElseGet(
            () ->
                Outcome.denied(
                    new Refusal(
                        "control.fault-limit", Map.of("limit", String.valueOf(FaultBook.LIMIT)))));
  }

  Outcome delete(Call call, HostedWorld hosted) {
    String id = call.requiredText("fault_id");
    return hosted.faults().remove(id)
        ? Outcome.done(Answer.noContent())
        : Outcome.denied(
            new Refusal("control.fault-exists", Map.of("fault", id, "world", hosted.id())));
  }

  Outcome clear(Call call, HostedWorld hosted) {
    hosted.faults().clear();
    return Outcome.done(Answer.noContent());
  }

  private Set<String> meant(String operation, FaultKind kind, Fields fields) {
    if (operation.equals(EVERY)) {
      return operations.stream()
          .filter(id -> kind.misfit(id, handlers.get(id)).isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    }
    return operations.contains(operation)
        ? Set.of(operation)
        : fields.refused(
            "operation",
            "%s is no operation that can meet a fault; did you mean %s?"
                .formatted(operation, Nearest.to(operation, operations)),
            Set.of());
  }

  private Optional<Refusal> misfit(String operation, FaultKind kind) {
    String reason = operation.equals(EVERY) ? "" : kind.misfit(operation, handlers.get(operation));
    return reason.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "control.fault-fits",
                Map.of("kind", kind.wire(), "operation", operation, "reason", reason)));
  }

  private static @Nullable String customer(World world, ObjectNode body, String field) {
    return AccountNames.find(world, body.path(field).asString("")).map(Customer::id).orElse(null);
  }

  private static FaultPlan.Strikes strikes(ObjectNode body) {
    return new FaultPlan.Strikes(
        body.has("times") ? body.path("times").asInt() : null,
        body.path("after").asInt(0),
        body.path("probability").asDouble(1),
        body.path("seed").asLong(1));
  }

  private static ObjectNode described(ObjectNode body) {
    ObjectNode whole = body.deepCopy();
    for (String field : List.of("after", "probability", "seed")) {
      if (!whole.has(field)) {
        whole.put(field, field.equals("after") ? 0 : 1);
      }
    }
    return whole;
  }

  private static ObjectNode row(Fault fault) {
    Fault.Tally tally = fault.tally();
    ObjectNode node = Json.object().put("fault_id", fault.id());
    node.setAll(fault.plan().described());
    return node.put("seen", tally.seen()).put("hit", tally.hit());
  }
}
