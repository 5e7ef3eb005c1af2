// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.RulesReached;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.Wiring;
import dev.ocesandbox.server.gateway.AbsentRoom;
import dev.ocesandbox.server.gateway.Gateway;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.credentials.AccountDirectory;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.gateway.history.History;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.StoreListener;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.WorldClock;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Calls some rooms through a gateway, without a socket; the clock of the world is frozen. */
public final class GatewayCalls {

  private final HostedWorld hosted;
  private final Gateway gateway;
  private String lastRule = "";

  /**
   * What came back.
   *
   * @param status HTTP status
   * @param body as JSON
   * @param rule id of the rule that refused it; empty when none did
   */
  public record Answered(int status, JsonNode body, String rule) {

    /** Returns the code of a refusal. */
    public String errorCode() {
      return body.path("error_code").asString("");
    }
  }

  /** Hosts a world at the instant it has settled to; every customer of it can call. */
  public GatewayCalls(World world, Room... rooms) {
    List<Room> present = new ArrayList<>(List.of(rooms));
    present.add(AbsentRoom.beside(rooms));
    Wiring wiring =
        new Wiring(SandboxOptions.defaults().withListener(this::noted), () -> true, present);
    hosted =
        new HostedWorld(
            new HostedWorld.Identity(HostedWorld.DEFAULT, "test", Instant.EPOCH),
            wall -> new ClockedWorld(world, WorldClock.frozen(world.settledTo())),
            wiring.scheduler(),
            new AccountDirectory(HostedWorld.DEFAULT, List.of(), Map.of()),
            StoreListener.NONE,
            new HostedWorld.Kept(wiring.histories(), new History.Beginning("test", false, 0)));
    wiring.worlds().add(hosted);
    wiring
        .credentials()
        .open(
            HostedWorld.DEFAULT,
            world.customers().values().stream().map(GatewayCalls::access).toList());
    gateway = wiring.gateway();
  }

  private void noted(LoggedExchange exchange) {
    RulesReached.note(exchange);
    Refusal refusal = exchange.refusal();
    lastRule = refusal == null ? "" : refusal.rule();
  }

  private static AccountAccess access(Customer customer) {
    List<AccountAccess.UserAccess> users =
        customer.users().stream()
            .map(user -> new AccountAccess.UserAccess(login(user.name()), user.actions()))
            .toList();
    return new AccountAccess(
        customer.name(), customer.id(), login(customer.id()), customer.name(), users);
  }

  private static AccountAccess.Login login(String name) {
    return new AccountAccess.Login(name, "key-" + name, "secret-" + name, token(name), "password");
  }

  private static String token(String name) {
    return "token-" + name;
  }

  /** Returns where the world is. */
  public WorldStore store() {
    return hosted.store();
  }

  /** Moves the clock of the world. */
  public void advanceTo(Instant instant) {
    Command advance = new Command("AdvanceClock", Command.STAFF, Instant.EPOCH, Json.object());
    store().advance(Instant.EPOCH, advance, now -> instant);
  }

  /** Calls as a customer, by id, or as an IAM user, by name. */
  public Answered get(String caller, String target, String... headers) {
    Map<String, List<String>> all = new HashMap<>();
    all.put("X-Auth-Token", List.of(token(caller)));
    for (int i = 0; i + 1 < headers.length; i += 2) {
      all.put(headers[i], List.of(headers[i + 1]));
    }
    int question = target.indexOf('?');
    Reply reply =
        gateway.handle(
            new HttpRequest(
                "0".repeat(32),
                "GET",
                question < 0 ? target : target.substring(0, question),
                question < 0 ? null : target.substring(question + 1),
                new Headers(all),
                () -> new ByteArrayInputStream(new byte[0]),
                Instant.EPOCH));
    return new Answered(reply.status(), Json.read(reply.body()), lastRule);
  }
}
