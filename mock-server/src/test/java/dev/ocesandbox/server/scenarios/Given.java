// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.TestCommands;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Worlds and files that tests begin with. */
final class Given {

  static final WorldFactory FACTORY = Rooms.factory(Rooms.standard());

  private Given() {}

  /** The world default of a ready-made scenario, frozen. */
  static HostedWorld world(String scenario, Instant start) {
    return world(scenario, 1, start);
  }

  static HostedWorld world(String scenario, long seed, Instant start) {
    return made(scenario, seed, new ClockStart(true, start), start);
  }

  /** The world default of a ready-made scenario in real time. */
  static HostedWorld running(String scenario, Instant wall) {
    return made(scenario, 1, ClockStart.REAL, wall);
  }

  private static HostedWorld made(String scenario, long seed, ClockStart clock, Instant wall) {
    return FACTORY.create(
        new WorldPlan("default", seed, clock), ScenarioFile.named(scenario).orElseThrow(), wall);
  }

  /** The world of a scenario file, frozen. */
  static World seeded(String json, Instant start) {
    return FACTORY
        .create(new WorldPlan("default", 1, new ClockStart(true, start)), file(json), start)
        .store()
        .read(start);
  }

  static ScenarioFile file(String json) {
    return FACTORY.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  static List<AccountAccess> accounts(HostedWorld hosted) {
    return hosted.accounts(hosted.store().read(hosted.createdAt()));
  }

  static Command reset() {
    return TestCommands.named("ResetWorld");
  }

  static String idOf(World world, String account) {
    return world.customers().values().stream()
        .filter(customer -> customer.name().equals(account))
        .findFirst()
        .orElseThrow()
        .id();
  }

  static String export(HostedWorld hosted, Instant wall) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new WorldExport(Rooms.slots(Rooms.standard()))
          .write(hosted.scenario(), hosted.store().view(wall), out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
