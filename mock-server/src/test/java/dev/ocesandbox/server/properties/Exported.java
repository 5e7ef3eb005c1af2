// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.scenarios.WorldExport;
import dev.ocesandbox.server.scenarios.WorldFactory;
import dev.ocesandbox.server.scenarios.WorldPlan;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Worlds as text, to compare them whole. */
final class Exported {

  private static final List<Room> ROOMS = Rooms.standard();
  private static final WorldFactory FACTORY = Rooms.factory(ROOMS);

  private Exported() {}

  static String text(WorldStore store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new WorldExport(Rooms.slots(ROOMS)).write("story", store.view(RandomStory.START), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static WorldStore read(String text) {
    return FACTORY
        .create(
            new WorldPlan("read", 1, ClockStart.REAL),
            FACTORY.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
            RandomStory.START)
        .store();
  }
}
