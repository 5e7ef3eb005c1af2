// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.scenarios.ScenarioFile;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.ClockStart;
import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Instant;

/** A hosted world of the scenario empty whose first account is rich. Its state can be replaced. */
final class OpenWorld {

  final HostedWorld hosted;
  private final AccountAccess acme;
  private final Instant now;

  OpenWorld(BenchServer server, Instant wall) {
    now = wall;
    hosted =
        server
            .host
            .open(ScenarioFile.named("empty").orElseThrow(), 1, ClockStart.REAL, wall)
            .world();
    acme = hosted.accounts(hosted.store().read(wall)).get(0);
  }

  /** Returns the first state, with enough cash for everything. */
  World rich() {
    return Accounts.topUp(hosted.store().read(now), customerId(), Money.of("90000000"), "2", now)
        .world()
        .withoutTrail();
  }

  void replace(World state) {
    Command replacing = new Command("Replace", Command.STAFF, now, Json.object());
    hosted.store().replace(now, replacing, new ClockedWorld(state, WorldClock.frozen(now)));
  }

  AccountAccess.Login login() {
    return acme.own();
  }

  String customerId() {
    return acme.customerId();
  }

  static <T> Change.Accepted<T> accepted(Change<T> change) {
    if (change instanceof Change.Accepted<T> done) {
      return done;
    }
    throw new IllegalStateException("Refused: " + change);
  }
}
