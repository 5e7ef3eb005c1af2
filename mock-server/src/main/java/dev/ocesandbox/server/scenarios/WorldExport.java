// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.Slot.Section;
import dev.ocesandbox.server.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes worlds as scenario files, one record a line, without holding more than a record of text.
 *
 * <p>Equal worlds give equal bytes: accounts, counters and rooms are written in the order of their
 * names, records in the order their room lists them in. Credentials are not written. Thread-safe.
 */
public final class WorldExport {

  private final List<Slot<?>> slots;

  /** Takes where the rooms keep their state. */
  public WorldExport(List<Slot<?>> slots) {
    this.slots = slots.stream().sorted(Comparator.comparing(Slot::name)).toList();
  }

  /** Writes a world as it is at an instant of real time; the stream stays open. */
  public void write(HostedWorld hosted, Instant wall, OutputStream out) throws IOException {
    Instant now = hosted.store().now(wall);
    World world = hosted.store().read(wall);
    SavedState state =
        new SavedState(
            world.settledTo().isBefore(now) ? world.settledTo(now) : world,
            hosted.store().clock().isFrozen());
    write(hosted.scenario(), state, out);
  }

  void write(String name, SavedState state, OutputStream out) throws IOException {
    World world = state.world();
    JsonLines lines = new JsonLines(out);
    lines.open('{');
    lines.field("format", ScenarioReader.FORMAT);
    lines.field("name", name);
    lines.field("settings", SettingsJson.write(world.settings()));
    lines.list("accounts", accounts(world));
    lines.openField("state", '{');
    lines.field("seed", world.seed());
    lines.field("clock", clock(state));
    lines.field("counters", new TreeMap<>(world.counters()));
    lines.list("agenda", world.agenda().items());
    lines.list("ledger", world.ledger().entries());
    lines.openField("rooms", '{');
    for (Slot<?> slot : slots) {
      room(lines, slot, world);
    }
    lines.close('}');
    lines.close('}');
    lines.close('}');
    lines.end();
  }

  private static <S> void room(JsonLines lines, Slot<S> slot, World world) throws IOException {
    lines.openField(slot.name(), '{');
    for (Section<S, ?> section : slot.sections()) {
      lines.list(section.name(), section.items().apply(world.get(slot)));
    }
    lines.close('}');
  }

  private static List<ObjectNode> accounts(World world) {
    return world.customers().values().stream()
        .sorted(Comparator.comparing(Customer::name))
        .map(customer -> AccountJson.write(customer, world))
        .toList();
  }

  private static ObjectNode clock(SavedState state) {
    ObjectNode clock = Json.object();
    clock.put("mode", state.frozen() ? "frozen" : "real");
    clock.put("now", state.world().settledTo().toString());
    return clock;
  }
}
