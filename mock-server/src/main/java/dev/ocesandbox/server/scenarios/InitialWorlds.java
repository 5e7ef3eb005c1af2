// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.ClockStart;
import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Instant;

/** Computes the state in which a world begins, when it is created and on each reset. */
final class InitialWorlds {

  private final Scheduler scheduler;
  private final ScenarioSeeder seeder;

  InitialWorlds(Scheduler scheduler, ScenarioSeeder seeder) {
    this.scheduler = scheduler;
    this.seeder = seeder;
  }

  /** Returns a world in which the arrangement of a scenario has been run. */
  ClockedWorld seeded(WorldPlan plan, Scenario scenario, Instant wall) {
    WorldClock clock = plan.clock().clock(wall);
    return new ClockedWorld(seeder.seed(scenario, plan.seed(), clock.now(wall)), clock);
  }

  /**
   * Returns a world that continues a saved state.
   *
   * @param clock time at which the world continues, and whether its clock is frozen; the clock of a
   *     state that was saved frozen is always frozen
   * @throws InvalidFile if the state was saved after that time
   */
  ClockedWorld resumed(SavedState state, ClockStart clock, Instant wall) {
    World world = state.world();
    Instant at = clock.at() == null ? world.settledTo() : clock.at();
    if (at.isBefore(world.settledTo())) {
      Bilingual reason =
          new Bilingual("is {now}, which is after the requested time", "是{now}，晚于所请求的时间")
              .with("now", world.settledTo().toString());
      throw new InvalidFile(0, "state.clock.now", reason);
    }
    World settled =
        world.agenda().firstDueAt(at).isEmpty()
            ? world
            : scheduler.settle(world, at).world().withoutTrail();
    boolean frozen = state.frozen() || clock.frozen();
    return new ClockedWorld(
        settled, frozen ? WorldClock.frozen(at) : WorldClock.runningFrom(at, wall));
  }
}
