// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.products.PriceBook;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsApi;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.gateway.commands.SeedCommands;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.ledger.LedgerCheck;
import dev.ocesandbox.server.world.BrokenInvariant;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs the requests of arrangements in order of time, with the handlers of the control API and the
 * faked API. The same scenario, seed and start give the same world. Thread-safe.
 */
final class ScenarioSeeder {

  private static final Bilingual REFUSED =
      new Bilingual("is refused by the rule {rule}: {text}", "被规则{rule}拒绝：{text}");
  private static final Bilingual REST = new Bilingual(" ({rest})", "（{rest}）");

  private final Scheduler scheduler;
  private final SeedCommands commands;
  private final PriceBook prices;

  ScenarioSeeder(Scheduler scheduler, SeedCommands commands, PriceBook prices) {
    this.scheduler = scheduler;
    this.commands = commands;
    this.prices = prices;
  }

  /**
   * Returns the world of a scenario at its start. Agenda items that are due between the requests
   * are carried out.
   *
   * @throws InvalidFile if a request is invalid or refused
   */
  World seed(Scenario scenario, long seed, Instant start) {
    List<SeedAction> actions = SeedTimeline.of(scenario.arrange(), scenario.lines(), start);
    World world = beginning(scenario, seed, actions.isEmpty() ? start : actions.get(0).at());
    SeedValues values = new SeedValues(start);
    for (SeedAction action : actions) {
      World before = scheduler.settle(world, action.at()).world();
      world = run(before, action, values, scenario);
    }
    return scheduler.settle(world, start).world().withoutTrail();
  }

  private World beginning(Scenario scenario, long seed, Instant at) {
    World world = World.empty(seed, at).with(scenario.settings());
    world = Products.withPriceBook(world, scenario.prices().over(prices));
    world = UnsubscriptionsApi.withFees(world, scenario.fees());
    for (ScenarioAccount account : scenario.accounts()) {
      world = world.with(account.customer());
    }
    return world;
  }

  private World run(World before, SeedAction action, SeedValues values, Scenario scenario) {
    Change<Answer> change;
    try {
      change = commands.handle(before, request(action, values, before, scenario));
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw invalid(action, scenario, new Bilingual(message, "无法执行：" + message));
    }
    World after =
        change.fold(
            (world, answer) -> {
              if (answer.refusal() != null) {
                throw invalid(action, scenario, reason(answer.refusal()));
              }
              if (!action.label().isEmpty() && answer.body() != null) {
                values.created(action.label(), commands.idField(action.operation()), answer.body());
              }
              return world.withoutTrail();
            },
            refusal -> {
              throw invalid(action, scenario, reason(refusal));
            });
    List<String> differences = LedgerCheck.differences(before.ledger(), after.ledger());
    if (!differences.isEmpty()) {
      throw new BrokenInvariant(action.operation(), differences);
    }
    return after;
  }

  private static SeedCommands.Request request(
      SeedAction action, SeedValues values, World world, Scenario scenario) {
    String as = action.as();
    return new SeedCommands.Request(
        action.operation(),
        !action.label().isEmpty(),
        as == null
            ? null
            : world
                .findAccount(as)
                .orElseThrow(() -> new IllegalArgumentException("there is no account " + as))
                .id(),
        action.at(),
        (ObjectNode) values.resolved(action.parameters()),
        action.body() == null ? null : values.resolved(action.body()),
        scenario.trusted());
  }

  private Bilingual reason(Refusal refusal) {
    Bilingual text = commands.text(refusal);
    String rest =
        new TreeMap<>(refusal.arguments())
            .entrySet().stream()
                .filter(argument -> !argument.getKey().endsWith(".zh"))
                .filter(argument -> !text.en().contains(argument.getValue()))
                .map(argument -> argument.getKey() + " " + argument.getValue())
                .collect(Collectors.joining(", "));
    Map<String, String> values = new HashMap<>(text.as("text"));
    values.put("rule", refusal.rule());
    values.put("rest", rest);
    return (rest.isEmpty() ? REFUSED : REFUSED.followedBy(REST)).with(values);
  }

  private static InvalidFile invalid(SeedAction action, Scenario scenario, Bilingual reason) {
    return new InvalidFile(List.of(scenario.lines().problem(action.pointer(), reason)));
  }
}
