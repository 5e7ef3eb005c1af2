// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.Slot.Section;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes worlds as scenario files, one record per line. Files are streamed, so memory use does not
 * depend on the size of the world. Thread-safe.
 *
 * <p>Equal worlds give equal bytes: accounts, counters and rooms are sorted by name, and records
 * have the order of their section. Credentials are not written, except the passwords that accounts
 * were created with.
 */
public final class WorldExport {

  private final List<Slot<?>> slots;

  /** Creates an export that writes the state of these slots. */
  public WorldExport(List<Slot<?>> slots) {
    this.slots = slots.stream().sorted(Comparator.comparing(Slot::name)).toList();
  }

  /**
   * Writes a view of a world. The stream is not closed.
   *
   * @param name name of the scenario
   */
  public void write(String name, WorldView view, OutputStream out) throws IOException {
    World world = view.world();
    SavedState state =
        new SavedState(
            world.settledTo().isBefore(view.at()) ? world.settledTo(view.at()) : world,
            view.frozen());
    write(name, state, out);
  }

  void write(String name, SavedState state, OutputStream out) throws IOException {
    World world = state.world();
    RecordWriter lines = new RecordWriter(out);
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
    lines.field("versions", StateVersions.current(slots));
    lines.openField("rooms", '{');
    for (Slot<?> slot : slots) {
      room(lines, slot, world);
    }
    lines.close('}');
    lines.close('}');
    lines.close('}');
    lines.end();
  }

  private static <S> void room(RecordWriter lines, Slot<S> slot, World world) throws IOException {
    lines.openField(slot.name(), '{');
    for (Section<S, ?> section : slot.sections()) {
      lines.list(section.name(), section.items().apply(world.get(slot)));
    }
    lines.close('}');
  }

  private static List<ObjectNode> accounts(World world) {
    return world.customers().values().stream()
        .sorted(Comparator.comparing(Customer::name))
        .map(customer -> CustomerJson.write(customer, world))
        .toList();
  }

  private static ObjectNode clock(SavedState state) {
    ObjectNode clock = Json.object();
    clock.put("mode", state.frozen() ? "frozen" : "real");
    clock.put("now", state.world().settledTo().toString());
    return clock;
  }
}
