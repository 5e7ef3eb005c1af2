// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.domain.products.PriceBook;
import dev.ocesandbox.server.gateway.auth.AccountAccess;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.HostedWorld.Beginning;
import dev.ocesandbox.server.gateway.worlds.HostedWorld.Identity;
import dev.ocesandbox.server.gateway.worlds.HostedWorld.Start;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Moment;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.ClockStart;
import dev.ocesandbox.server.world.time.TimeLine;
import dev.ocesandbox.server.world.time.WorldClock;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes worlds: of scenarios, of saved files, of other worlds. Thread-safe.
 *
 * <p>A world made here is not hosted yet and its credentials are not open yet; that is up to the
 * caller. {@link BadScenario} says what is wrong with a file.
 */
public final class WorldFactory {

  private static final long ANY_SEED = 1;

  private final TimeLine timeLine;
  private final WorldImport saved;
  private final ScenarioSeeder seeder;

  /** Takes what happens by itself and where the rooms keep their state. */
  public WorldFactory(TimeLine timeLine, List<Slot<?>> slots) {
    this(timeLine, slots, PriceBook.STANDARD);
  }

  /** Takes the prices of all worlds that are made of a scenario, too. */
  public WorldFactory(TimeLine timeLine, List<Slot<?>> slots, PriceBook prices) {
    this.timeLine = timeLine;
    this.saved = new WorldImport(timeLine, slots);
    this.seeder = new ScenarioSeeder(timeLine, prices);
  }

  /** Reads a scenario file from disk. */
  public ScenarioFile read(Path file) {
    return ScenarioFile.read(file, saved);
  }

  /** Reads a scenario file of up to 2 GB, record by record where it holds a saved state. */
  public ScenarioFile read(InputStream in) {
    return ScenarioFile.read(in, saved);
  }

  /** Reads a scenario that was made in memory; complaints have no lines worth mentioning. */
  public ScenarioFile read(JsonNode json) {
    return ScenarioFile.read(json, saved);
  }

  /**
   * Returns everything that is wrong with a scenario, down to acts that a rule would refuse, or
   * with a price book.
   */
  public List<ScenarioComplaint> check(Path file, Instant wall) {
    try {
      if (PriceBookFile.isOne(file)) {
        PriceBookFile.read(file);
        return List.of();
      }
      create(new WorldPlan("check", ANY_SEED, ClockStart.REAL), read(file), wall);
      return List.of();
    } catch (BadScenario e) {
      return e.complaints();
    }
  }

  /** Makes a world of a scenario; each reset of it plays the scenario anew from then on. */
  public HostedWorld create(WorldPlan plan, ScenarioFile file, Instant wall) {
    Scenario scenario = file.scenario();
    SavedState state = scenario.state();
    return hosted(
        new Identity(plan.id(), scenario.name(), wall),
        state == null ? at -> played(plan, scenario, at) : at -> resumed(state, plan.clock(), at),
        AccountKeys.of(plan.id(), scenario.accounts()));
  }

  /**
   * Makes a world that begins as another one is now: same ids, same seed, fresh credentials. It
   * costs the same however much has happened in the other one.
   *
   * @param clock how its clock goes on; null as that of the other one does
   */
  public HostedWorld fork(HostedWorld origin, String id, @Nullable ClockStart clock, Instant wall) {
    return fork(origin, new ForkPlan(id, origin.store().moment(wall), clock), wall);
  }

  /** Makes a world that begins as another one is or once was. */
  HostedWorld fork(HostedWorld origin, ForkPlan plan, Instant wall) {
    Moment from = plan.from();
    ClockStart clock = plan.clock();
    boolean frozen = clock == null ? from.frozen() : clock.frozen();
    SavedState state = new SavedState(from.world(), frozen);
    ClockStart start =
        new ClockStart(frozen, clock == null || clock.at() == null ? from.at() : clock.at());
    List<Customer> customers =
        origin.accounts().stream()
            .map(access -> from.world().customer(access.customerId()))
            .toList();
    return hosted(
        new Identity(plan.id(), origin.scenario(), origin.id(), wall),
        at -> resumed(state, start, at),
        AccountKeys.fresh(plan.id(), customers));
  }

  private HostedWorld hosted(Identity identity, Beginning beginning, List<AccountAccess> accounts) {
    return new HostedWorld(identity, beginning, timeLine, accounts);
  }

  private Start played(WorldPlan plan, Scenario scenario, Instant wall) {
    WorldClock clock = plan.clock().clock(wall);
    return new Start(seeder.seed(scenario, plan.seed(), clock.now(wall)), clock);
  }

  private Start resumed(SavedState state, ClockStart clock, Instant wall) {
    World world = state.world();
    Instant at = clock.at() == null ? world.settledTo() : clock.at();
    if (at.isBefore(world.settledTo())) {
      throw new BadScenario(0, "state.clock.now", "is already " + world.settledTo());
    }
    World settled =
        world.agenda().firstDueAt(at).isEmpty()
            ? world
            : timeLine.settle(world, at).world().withoutTrail();
    boolean frozen = state.frozen() || clock.frozen();
    return new Start(settled, frozen ? WorldClock.frozen(at) : WorldClock.runningFrom(at, wall));
  }
}
