// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.files.FieldPath;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Agenda;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;

/**
 * Reads the state in a file that {@link WorldExport} wrote, as a stream. Thread-safe.
 *
 * <p>Rejects unknown rooms, lists and fields, missing fields, nulls, a ledger that does not add up,
 * agenda items without a time rule, records of a newer version, and what {@link ImportChecks}
 * finds.
 */
final class WorldImport implements StateReader {

  private static final List<String> MEMBERS =
      List.of("seed", "clock", "counters", "agenda", "ledger", "rooms");

  /** Far more ids than a world can hold, and far from overflow. */
  private static final long MOST_IDS = 1_000_000_000_000L;

  private final Scheduler scheduler;
  private final RoomImport rooms;

  /** Creates an import for the rooms of these slots and the time rules of a scheduler. */
  WorldImport(Scheduler scheduler, List<Slot<?>> slots) {
    this.scheduler = scheduler;
    this.rooms = new RoomImport(slots);
  }

  private record Clock(Mode mode, Instant now) {
    private enum Mode {
      real,
      frozen
    }
  }

  /** The part of the state that has been read so far. */
  private record Draft(World world, boolean frozen, StateVersions versions, ImportChecks checks) {
    Draft with(World other) {
      return new Draft(other, frozen, versions, checks);
    }
  }

  @Override
  public SavedState read(JsonParser parser, Scenario head, JsonPointer place) {
    RecordReader.expect(parser, JsonToken.START_OBJECT, place, RecordReader.OBJECT);
    int line = RecordReader.line(parser);
    TreeSet<String> missing = new TreeSet<>(MEMBERS);
    World accounts = beginning(head);
    Draft draft =
        new Draft(accounts, false, StateVersions.FIRST, new ImportChecks(scheduler, accounts));
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (name.equals("versions") && !missing.contains("rooms")) {
        throw new InvalidFile(
            RecordReader.line(parser),
            place.appendProperty(name),
            new Bilingual("must come before the rooms", "必须在rooms之前"));
      }
      missing.remove(name);
      parser.nextToken();
      draft = member(parser, place.appendProperty(name), name, draft);
    }
    if (!missing.isEmpty()) {
      throw new InvalidFile(line, place.appendProperty(missing.first()), RecordReader.NOT_NULL);
    }
    LedgerImport.check(draft.world().ledger(), line, place.appendProperty("ledger"));
    draft.checks().check(draft.world(), line, place);
    return new SavedState(draft.world(), draft.frozen());
  }

  private static World beginning(Scenario head) {
    World world = World.empty(0, Instant.EPOCH).with(head.settings());
    for (ScenarioAccount account : head.accounts()) {
      world = world.with(account.customer());
    }
    return world;
  }

  private Draft member(JsonParser parser, JsonPointer place, String name, Draft draft) {
    World world = draft.world();
    return switch (name) {
      case "seed" -> draft.with(world.withSeed(RecordReader.one(parser, place, Long.class)));
      case "clock" -> {
        Clock clock = RecordReader.one(parser, place, Clock.class);
        yield new Draft(
            world.settledTo(clock.now()),
            clock.mode() == Clock.Mode.frozen,
            draft.versions(),
            draft.checks());
      }
      case "counters" -> draft.with(counters(parser, place, world));
      case "agenda" -> draft.with(world.with(agenda(parser, place, draft.checks().agenda(place))));
      case "ledger" ->
          draft.with(world.with(LedgerImport.read(parser, place, draft.checks().ledger(place))));
      case "versions" ->
          new Draft(world, draft.frozen(), StateVersions.read(parser, place), draft.checks());
      case "rooms" ->
          draft.with(rooms.read(parser, place, world, draft.versions(), draft.checks()));
      default -> throw unknown(parser, place);
    };
  }

  private static World counters(JsonParser parser, JsonPointer place, World world) {
    RecordReader.expect(parser, JsonToken.START_OBJECT, place, RecordReader.OBJECT);
    World counted = world;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String kind = parser.currentName();
      parser.nextToken();
      JsonPointer here = place.appendProperty(kind);
      Long issued = RecordReader.one(parser, here, Long.class);
      if (issued < 0) {
        throw new InvalidFile(
            RecordReader.line(parser),
            FieldPath.of(here),
            new Bilingual("must not be negative", "不能为负数"));
      }
      if (issued > MOST_IDS || !kind.matches("[a-z][a-z0-9.-]{0,63}")) {
        throw new InvalidFile(
            RecordReader.line(parser),
            FieldPath.of(here),
            new Bilingual(
                "must be the name of a counter and at most " + MOST_IDS,
                "必须是计数器的名称，且不大于" + MOST_IDS));
      }
      counted = counted.withCounter(kind, issued);
    }
    return counted;
  }

  private Agenda agenda(JsonParser parser, JsonPointer place, ReadList<Due> read) {
    return RecordReader.fold(
        parser, place, Due.class, Agenda.EMPTY, this::planned, List.of(), read);
  }

  private Agenda planned(Agenda agenda, Due due) {
    if (!scheduler.knows(due.type())) {
      throw new IllegalArgumentException("unknown type " + due.type());
    }
    if (agenda.items().contains(due)) {
      throw new IllegalArgumentException("the same item is there twice");
    }
    return agenda.plus(due);
  }

  private static InvalidFile unknown(JsonParser parser, JsonPointer place) {
    return new InvalidFile(RecordReader.line(parser), place, RecordReader.UNKNOWN);
  }
}
