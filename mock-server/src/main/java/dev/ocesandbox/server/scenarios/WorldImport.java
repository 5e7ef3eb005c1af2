// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.Ledger;
import dev.ocesandbox.server.ledger.LedgerCheck;
import dev.ocesandbox.server.scenarios.ScenarioReader.StateReader;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.Slot.Section;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Agenda;
import dev.ocesandbox.server.world.time.Due;
import dev.ocesandbox.server.world.time.TimeLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the state that {@link WorldExport} wrote, record by record, up to 2 GB.
 *
 * <p>Refused with line and path: unknown rooms, lists and fields, missing fields, nulls where none
 * may be, money that was made or lost, things due that no rule knows. Thread-safe.
 */
final class WorldImport implements StateReader {

  private static final List<String> MEMBERS =
      List.of("seed", "clock", "counters", "agenda", "ledger", "rooms");

  private final TimeLine timeLine;
  private final Map<String, Slot<?>> slots;

  /** Takes what can happen by itself and where the rooms keep their state. */
  WorldImport(TimeLine timeLine, List<Slot<?>> slots) {
    this.timeLine = timeLine;
    this.slots = slots.stream().collect(Collectors.toMap(Slot::name, Function.identity()));
  }

  private record Clock(Mode mode, Instant now) {
    private enum Mode {
      real,
      frozen
    }
  }

  /** A state in the making. */
  private record Draft(World world, boolean frozen) {
    Draft with(World other) {
      return new Draft(other, frozen);
    }
  }

  @Override
  public SavedState read(JsonParser parser, Scenario head, Place place) {
    RecordStream.expect(parser, JsonToken.START_OBJECT, place, "must be an object");
    int line = RecordStream.line(parser);
    TreeSet<String> missing = new TreeSet<>(MEMBERS);
    Draft draft = new Draft(beginning(head), false);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      missing.remove(name);
      parser.nextToken();
      draft = member(parser, place.field(name), name, draft);
    }
    if (!missing.isEmpty()) {
      throw new BadScenario(line, place.field(missing.first()).path(), "must not be null");
    }
    audit(draft.world().ledger(), line, place.field("ledger"));
    return new SavedState(draft.world(), draft.frozen());
  }

  private static World beginning(Scenario head) {
    World world = World.empty(0, Instant.EPOCH).with(head.settings());
    for (ScenarioAccount account : head.accounts()) {
      world = world.with(account.customer());
    }
    return world;
  }

  private Draft member(JsonParser parser, Place place, String name, Draft draft) {
    World world = draft.world();
    return switch (name) {
      case "seed" -> draft.with(world.withSeed(RecordStream.one(parser, place, Long.class)));
      case "clock" -> {
        Clock clock = RecordStream.one(parser, place, Clock.class);
        yield new Draft(world.settledTo(clock.now()), clock.mode() == Clock.Mode.frozen);
      }
      case "counters" -> draft.with(counters(parser, place, world));
      case "agenda" ->
          draft.with(
              world.with(RecordStream.fold(parser, place, Due.class, Agenda.EMPTY, this::planned)));
      case "ledger" ->
          draft.with(
              world.with(
                  RecordStream.fold(
                      parser, place, Entry.class, Ledger.EMPTY, WorldImport::posted)));
      case "rooms" -> draft.with(rooms(parser, place, world));
      default -> throw unknown(parser, place);
    };
  }

  private static World counters(JsonParser parser, Place place, World world) {
    RecordStream.expect(parser, JsonToken.START_OBJECT, place, "must be an object");
    World counted = world;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String kind = parser.currentName();
      parser.nextToken();
      Place here = place.field(kind);
      Long drawn = RecordStream.one(parser, here, Long.class);
      if (drawn < 0) {
        throw new BadScenario(RecordStream.line(parser), here.path(), "must not be negative");
      }
      counted = counted.withCounter(kind, drawn);
    }
    return counted;
  }

  private Agenda planned(Agenda agenda, Due due) {
    if (!timeLine.knows(due.type())) {
      throw new IllegalArgumentException("no rule for " + due.type());
    }
    return agenda.plus(due);
  }

  private static Ledger posted(Ledger ledger, Entry entry) {
    if (entry.number() != ledger.entries().size() + 1L) {
      throw new IllegalArgumentException("must have number " + (ledger.entries().size() + 1));
    }
    if (!entry.sum().isZero()) {
      throw new IllegalArgumentException("must add up to 0.00, not " + entry.sum());
    }
    return ledger.with(entry);
  }

  /** Entries that balance one by one may still overdraw an account. */
  private static void audit(Ledger ledger, int line, Place place) {
    List<ScenarioComplaint> complaints = new ArrayList<>();
    for (String difference : LedgerCheck.differences(Ledger.EMPTY, ledger)) {
      complaints.add(new ScenarioComplaint(line, place.path(), difference));
    }
    if (!complaints.isEmpty()) {
      throw new BadScenario(complaints);
    }
  }

  private World rooms(JsonParser parser, Place place, World world) {
    RecordStream.expect(parser, JsonToken.START_OBJECT, place, "must be an object");
    World furnished = world;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      Place here = place.field(parser.currentName());
      Slot<?> slot = slots.get(parser.currentName());
      parser.nextToken();
      if (slot == null) {
        throw unknown(parser, here);
      }
      furnished = room(parser, here, slot, furnished);
    }
    return furnished;
  }

  private static <S> World room(JsonParser parser, Place place, Slot<S> slot, World world) {
    RecordStream.expect(parser, JsonToken.START_OBJECT, place, "must be an object");
    S state = slot.empty();
    int rank = 0;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      Place here = place.field(parser.currentName());
      int found = rank(slot, parser.currentName());
      parser.nextToken();
      if (found < rank) {
        throw found < 0
            ? unknown(parser, here)
            : new BadScenario(RecordStream.line(parser), here.path(), "comes too late");
      }
      rank = found;
      state = section(parser, here, slot.sections().get(found), state);
    }
    return world.with(slot, state);
  }

  private static int rank(Slot<?> slot, String section) {
    return slot.sections().stream().map(Section::name).toList().indexOf(section);
  }

  private static <S, T> S section(JsonParser parser, Place place, Section<S, T> section, S state) {
    return RecordStream.fold(parser, place, section.type(), state, section.add());
  }

  private static BadScenario unknown(JsonParser parser, Place place) {
    return new BadScenario(RecordStream.line(parser), place.path(), "is not known");
  }
}
