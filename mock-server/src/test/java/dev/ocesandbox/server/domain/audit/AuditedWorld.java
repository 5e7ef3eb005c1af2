// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.domain.bills.BillsApi;
import dev.ocesandbox.server.domain.costs.CostsApi;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.CommandTable;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.scenarios.ScenarioFile;
import dev.ocesandbox.server.scenarios.WorldPlan;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A world with orders, a refund and use of acme in November, whose views can be broken. */
final class AuditedWorld {

  private static final Instant START = Instant.parse("2026-11-02T02:00:00Z");
  private static final Instant END = Instant.parse("2026-11-05T02:00:00Z");
  private static final List<Room> ROOMS = Rooms.standard();
  private static final CommandTable TABLE = table(ROOMS.stream().flatMap(Room::allRoutes).toList());
  private static final World WORLD = built(1, END);

  private static CommandTable table(List<Route> routes) {
    return new CommandTable(Contracts.load(), Rooms.scheduler(ROOMS), routes);
  }

  World world() {
    return WORLD;
  }

  /** Returns such a world with more than 20,000 transactions of acme in November. */
  World large() {
    return built(30, Instant.parse("2026-12-02T02:00:00Z"));
  }

  private static World built(int servers, Instant end) {
    Builder builder =
        new Builder(
            Rooms.factory(ROOMS)
                .create(
                    new WorldPlan("default", 1, new ClockStart(true, START)),
                    ScenarioFile.named("empty").orElseThrow(),
                    START)
                .store()
                .read(START));
    builder.staff("TopUp", "{'account': 'acme'}", "{'amount': '50000.00'}");
    builder.staff("GrantDiscount", "{'account': 'acme'}", "{'type': 'commercial', 'ratio': '0.9'}");
    builder.order("ec2", "vm", "s6.small.1.linux");
    String refunded = builder.order("ebs", "volume", "SAS");
    builder.staff(
        "PlaceRefundOrder",
        "{'order_id': '" + refunded + "'}",
        "{'consumed': '1.00', 'fee': '0.50'}");
    for (int i = 0; i < servers; i++) {
      builder.staff(
          "AddPayPerUse",
          "{}",
          "{'account': 'acme', 'service_type_code': 'hws.service.type.ec2', 'resource_type_code':"
              + " 'hws.resource.type.vm', 'resource_spec': 'ac3.large.2.linux', 'region_code':"
              + " 'cn-north-4'}");
    }
    return Rooms.scheduler(ROOMS).settle(builder.world, end).world();
  }

  private static final class Builder {
    private World world;

    Builder(World world) {
      this.world = world;
    }

    JsonNode staff(String operation, String parameters, String body) {
      ObjectNode input = Json.object();
      input.set("parameters", Json.read(parameters.replace('\'', '"')));
      input.set("body", Json.read(body.replace('\'', '"')));
      Change<Answer> change =
          TABLE.handle(world, new Command(operation, Command.STAFF, START, input));
      return change.fold(
          (after, answer) -> {
            world = after.withoutTrail();
            return answer.body();
          },
          refusal -> {
            throw new IllegalStateException(operation + ": " + refusal);
          });
    }

    String order(String service, String type, String spec) {
      return staff(
              "PlaceOrder",
              "{}",
              "{'account': 'acme', 'auto_pay': true, 'lines': [{'service_type_code':"
                  + " 'hws.service.type."
                  + service
                  + "', 'resource_type_code': 'hws.resource.type."
                  + type
                  + "', 'resource_spec': '"
                  + spec
                  + "', 'region_code': 'cn-north-4', 'period_type': 2, 'period_num': 1, 'quantity': 1, 'price':"
                  + " '123.45'}]}")
          .path("order_id")
          .asString();
    }
  }

  /** Checks November while the answers of one operation to acme are changed. */
  JsonNode check(String operation, Consumer<JsonNode> broken) {
    return check(operation, call -> true, broken);
  }

  /** Checks November while some answers of one operation to acme are changed. */
  JsonNode check(String operation, Predicate<Call> which, Consumer<JsonNode> broken) {
    return check(WORLD, operation, which, broken);
  }

  /** Checks November of another world while answers of one operation to acme are changed. */
  JsonNode check(
      World checked, String operation, Predicate<Call> which, Consumer<JsonNode> broken) {
    String acme = acme();
    return check(
        checked,
        room ->
            replaced(
                room,
                operation,
                (call, world, work) ->
                    work.handle(call, world)
                        .map(
                            answer -> {
                              boolean own = call.customerId().equals(acme) && which.test(call);
                              if (own && !isEmpty(answer.body())) {
                                broken.accept(answer.body());
                              }
                              return answer;
                            })));
  }

  private static boolean isEmpty(JsonNode body) {
    return body.path("total_count").asInt() == 0;
  }

  /** Checks November while an operation refuses everybody. */
  JsonNode refused(String operation) {
    return check(
        WORLD,
        room ->
            replaced(
                room,
                operation,
                (call, world, work) -> Change.refused(Refusal.by("bills.query.own-member"))));
  }

  /** Checks November of another world. */
  JsonNode check(World world) {
    return check(world, UnaryOperator.identity());
  }

  private static JsonNode check(World world, UnaryOperator<Room> broken) {
    Room audit = AuditApi.room(broken.apply(BillsApi.room()), broken.apply(CostsApi.room()));
    ObjectNode input = Json.object();
    input.putObject("parameters").put("world", "default").put("month", "2026-11");
    return table(audit.allRoutes().toList())
        .handle(world, new Command("CheckBills", Command.STAFF, world.settledTo(), input))
        .fold(
            (same, answer) -> answer.body(),
            refusal -> {
              throw new IllegalStateException(refusal.toString());
            });
  }

  private interface Broken {
    Change<Answer> handle(Call call, World world, Route.InWorldWork work);
  }

  private static Room replaced(Room room, String operation, Broken broken) {
    List<Route> routes =
        room.routes().stream()
            .map(
                route ->
                    route.operation().equals(operation)
                            && route.handler() instanceof Route.InWorld handler
                        ? Route.read(
                            operation, (call, world) -> broken.handle(call, world, handler.work()))
                        : route)
            .toList();
    return new Room(routes, List.of(), List.of(), List.of());
  }

  private static String acme() {
    return WORLD.findAccount("acme").map(Customer::id).orElseThrow();
  }

  /** Adds entries of an order that does not exist to a world. */
  World withEntriesOf(World world, String... orderIds) {
    World more = world;
    for (String orderId : orderIds) {
      Transfer transfer =
          new Transfer(
              LedgerAccount.of(LedgerAccount.Kind.CASH, acme()),
              LedgerAccount.vendor(LedgerAccount.Kind.REVENUE),
              Money.of("1.00"));
      more = more.post(END, EntryKind.PAYMENT, orderId, List.of(transfer));
    }
    return more;
  }
}
