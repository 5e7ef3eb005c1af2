// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.credentials.Caller;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.providerstates.StateSetter.Target;
import dev.ocesandbox.server.scenarios.WorldHost;
import dev.ocesandbox.server.scenarios.WorldPlan;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.ClockStart;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** States that no request sets: the beginning of a world, and rights of IAM users. */
final class SpecialStates {

  /** The operation that history shows for a world that begins anew. */
  static final String BEGIN = "ResetWorld";

  private final WorldHost host;

  SpecialStates(WorldHost host) {
    this.host = host;
  }

  /**
   * Sets a state.
   *
   * @param kind {@code begin}, {@code caller}, {@code user-has} or {@code user-lacks}
   */
  void set(String kind, StateArrangement state, Target target) {
    switch (kind) {
      case "begin" -> begin(state, target);
      case "caller" -> caller(state, target);
      case "user-has" -> user(state, target, true);
      case "user-lacks" -> user(state, target, false);
      default -> throw new IllegalStateException("Unknown kind of state " + kind);
    }
  }

  private void begin(StateArrangement state, Target target) {
    String scenario = state.text("scenario");
    if (!scenario.equals(target.hosted().scenario())) {
      throw otherScenario(state, target.hosted().scenario());
    }
    long seed = seed(state);
    Instant at = instant(state);
    HostedWorld fresh =
        host.scenario(scenario)
            .map(
                file ->
                    host.factory()
                        .create(
                            new WorldPlan(target.hosted().id(), seed, new ClockStart(true, at)),
                            file,
                            target.wall()))
            .orElseThrow(() -> unknownScenario(state, scenario));
    target
        .hosted()
        .begin(
            target.wall(),
            new Command(BEGIN, Command.STAFF, Instant.EPOCH, Json.object()),
            fresh.store().current());
    fresh.history().close();
  }

  private static RefusedState otherScenario(StateArrangement state, String scenario) {
    return RefusedState.value(
        state.state().name(),
        "scenario",
        new Bilingual(
                "this world has the scenario {scenario}; create one of the other scenario",
                "该世界的场景是{scenario}；请用另一场景创建世界")
            .with("scenario", scenario));
  }

  private RefusedState unknownScenario(StateArrangement state, String scenario) {
    return RefusedState.value(
        state.state().name(),
        "scenario",
        new Bilingual("there is no scenario {name}; known: {known}", "没有场景{name}；现有：{known}")
            .with(
                Map.of(
                    "name", StateText.shown(scenario),
                    "known", String.join(", ", host.scenarioNames()))));
  }

  private static long seed(StateArrangement state) {
    try {
      return Long.parseLong(state.text("seed"));
    } catch (NumberFormatException e) {
      throw RefusedState.value(
          state.state().name(),
          "seed",
          new Bilingual("must be a whole number of 64 bits", "必须是64位整数"));
    }
  }

  private static Instant instant(StateArrangement state) {
    try {
      return Instant.parse(state.text("time"));
    } catch (DateTimeException e) {
      throw RefusedState.value(
          state.state().name(),
          "time",
          new Bilingual(
              "must be a time in UTC such as 2026-01-31T08:30:00Z",
              "必须是UTC时间，例如2026-01-31T08:30:00Z"));
    }
  }

  /** The caller is only looked for: a verifier takes its credentials. */
  private static void caller(StateArrangement state, Target target) {
    Customer customer = customer(state, "caller", target);
    if (!state.text("user").isEmpty()) {
      requireUser(state, "caller", customer);
    }
    state.given().put("customer_id", customer.id());
  }

  private static void user(StateArrangement state, Target target, boolean has) {
    Customer customer = customer(state, "account", target);
    String name = requireUser(state, "account", customer);
    String permission = state.text("permission");
    if (Caller.of(customer, name).may(List.of(permission)) != has) {
      throw RefusedState.value(state.state().name(), "permission", rights(name, has, permission));
    }
    state.given().put("customer_id", customer.id()).put("user", name);
  }

  private static Customer customer(StateArrangement state, String parameter, Target target) {
    World world = target.hosted().store().read(target.wall());
    String account = state.text(parameter);
    return world
        .findAccount(account)
        .orElseThrow(
            () ->
                StateRefusals.unknownAccount(state.state(), account, world, target.hosted().id()));
  }

  private static String requireUser(StateArrangement state, String parameter, Customer customer) {
    String name = state.text("user");
    List<String> names = customer.users().stream().map(Customer.IamUser::name).toList();
    if (!names.contains(name)) {
      throw RefusedState.value(
          state.state().name(), "user", unknownUser(state.text(parameter), names, name));
    }
    return name;
  }

  private static Bilingual unknownUser(String account, List<String> names, String name) {
    Optional<String> nearest =
        names.isEmpty() ? Optional.empty() : Optional.of(Nearest.to(name, names));
    return nearest
        .map(
            near ->
                new Bilingual(
                        "account {account} has no such user; did you mean {near}?",
                        "账号{account}没有该用户；是否应为{near}？")
                    .with("near", near))
        .orElse(
            new Bilingual(
                "account {account} has no users; a scenario can give it some",
                "账号{account}没有IAM用户；可在场景文件中添加"))
        .with("account", account);
  }

  private static Bilingual rights(String name, boolean has, String permission) {
    return new Bilingual(
            has
                ? "user {user} does not have {permission}; a scenario says what users may do"
                : "user {user} has {permission}; a scenario says what users may do",
            has ? "用户{user}没有{permission}；用户的权限由场景文件决定" : "用户{user}有{permission}；用户的权限由场景文件决定")
        .with(Map.of("user", name, "permission", StateText.shown(permission)));
  }
}
