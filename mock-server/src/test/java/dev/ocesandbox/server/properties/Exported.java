// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.server.Wiring;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.scenarios.WorldExport;
import dev.ocesandbox.server.scenarios.WorldFactory;
import dev.ocesandbox.server.scenarios.WorldPlan;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.ClockStart;
import dev.ocesandbox.server.world.time.TimeLine;
import dev.ocesandbox.server.world.time.WorldClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Worlds as text, to compare them whole. */
final class Exported {

  private static final TimeLine TIME_LINE = new TimeLine(Wiring.timeRules());

  private Exported() {}

  static String text(WorldStore store) {
    HostedWorld hosted =
        new HostedWorld(
            new HostedWorld.Identity("story", "story", RandomStory.START),
            wall ->
                new HostedWorld.Start(
                    store.read(RandomStory.START), WorldClock.frozen(store.now(RandomStory.START))),
            TIME_LINE,
            List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new WorldExport(Wiring.slots()).write(hosted, RandomStory.START, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static WorldStore read(String text) {
    WorldFactory factory = new WorldFactory(TIME_LINE, Wiring.slots());
    return factory
        .create(
            new WorldPlan("read", 1, ClockStart.REAL),
            factory.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
            RandomStory.START)
        .store();
  }
}
