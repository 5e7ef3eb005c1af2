// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.domain.products.PriceBook;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsApi;
import dev.ocesandbox.server.ledger.LedgerCheck;
import dev.ocesandbox.server.world.BrokenInvariant;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.TimeLine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plays what a scenario tells, act by act in order of time, by the rules of the rooms.
 *
 * <p>Before each act all that is due by then happens, so the world is one that could have come
 * about through the API. Pure: the same scenario, seed and start give the same world.
 */
final class ScenarioSeeder {

  private final TimeLine timeLine;
  private final PriceBook prices;

  ScenarioSeeder(TimeLine timeLine, PriceBook prices) {
    this.timeLine = timeLine;
    this.prices = prices;
  }

  /** Returns the world at its start. */
  World seed(Scenario scenario, long seed, Instant start) {
    List<Act> acts = Story.acts(scenario, start);
    Instant from = acts.isEmpty() ? start : acts.get(0).at();
    World world =
        Products.withPriceBook(
            World.empty(seed, from).with(scenario.settings()), scenario.prices().over(prices));
    world = UnsubscriptionsApi.withFees(world, scenario.fees());
    for (ScenarioAccount account : scenario.accounts()) {
      world = world.with(account.customer());
    }
    Map<String, String> ids = new HashMap<>();
    for (Act act : acts) {
      world = played(timeLine.settle(world, act.at()).world(), act, ids, scenario);
    }
    return timeLine.settle(world, start).world().withoutTrail();
  }

  private static World played(World before, Act act, Map<String, String> ids, Scenario scenario) {
    Change<String> change;
    try {
      change = act.deed().on(new Stage(before, act.at(), ids));
    } catch (IllegalArgumentException e) {
      throw bad(act, scenario, String.valueOf(e.getMessage()));
    }
    World after =
        change.fold(
            (world, id) -> {
              ids.put(act.label(), id);
              return world.withoutTrail();
            },
            refusal -> {
              throw bad(act, scenario, reason(refusal));
            });
    List<String> differences = LedgerCheck.differences(before.ledger(), after.ledger());
    if (!differences.isEmpty()) {
      throw new BrokenInvariant(act.place().path(), differences);
    }
    return after;
  }

  private static String reason(Refusal refusal) {
    String details = refusal.arguments().isEmpty() ? "" : " " + new TreeMap<>(refusal.arguments());
    return "is refused by the rule " + refusal.rule() + details;
  }

  private static BadScenario bad(Act act, Scenario scenario, String reason) {
    return new BadScenario(List.of(scenario.lines().complaint(act.place(), reason)));
  }
}
