// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.Slot.Section;
import dev.ocesandbox.server.world.World;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** Reads the states of rooms and upgrades records of older versions. Thread-safe. */
final class RoomImport {

  private static final Bilingual OUT_OF_ORDER = new Bilingual("is out of order", "顺序有误");
  private static final Bilingual TOO_NEW =
      new Bilingual(
          "has version {version}, but this sandbox reads versions up to {newest}; use the release"
              + " that saved the file, or a newer one",
          "的版本为{version}，此沙箱最高支持版本{newest}；请使用保存该文件的版本或更新的版本");

  private final Map<String, Slot<?>> slots;

  /** Creates an import of the states of these slots. */
  RoomImport(List<Slot<?>> slots) {
    this.slots = slots.stream().collect(Collectors.toMap(Slot::name, Function.identity()));
  }

  /**
   * Reads the object at the parser's current token and returns the world with these states.
   *
   * @param checks takes the records that have to be checked when the whole world has been read
   */
  World read(
      JsonParser parser,
      JsonPointer place,
      World world,
      StateVersions versions,
      ImportChecks checks) {
    RecordReader.expect(parser, JsonToken.START_OBJECT, place, RecordReader.OBJECT);
    World read = world;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      JsonPointer here = place.appendProperty(parser.currentName());
      Slot<?> slot = slots.get(parser.currentName());
      parser.nextToken();
      if (slot == null) {
        throw new InvalidFile(RecordReader.line(parser), here, RecordReader.UNKNOWN);
      }
      read = room(parser, here, slot, read, versions, checks);
    }
    return read;
  }

  private static <S> World room(
      JsonParser parser,
      JsonPointer place,
      Slot<S> slot,
      World world,
      StateVersions versions,
      ImportChecks checks) {
    RecordReader.expect(parser, JsonToken.START_OBJECT, place, RecordReader.OBJECT);
    S state = slot.empty();
    int rank = 0;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      JsonPointer here = place.appendProperty(parser.currentName());
      int found = rank(slot, parser.currentName());
      parser.nextToken();
      if (found < rank) {
        throw new InvalidFile(
            RecordReader.line(parser), here, found < 0 ? RecordReader.UNKNOWN : OUT_OF_ORDER);
      }
      rank = found;
      Section<S, ?> section = slot.sections().get(found);
      state = section(parser, here, section, state, versions.of(slot, section), checks);
    }
    return world.with(slot, state);
  }

  private static int rank(Slot<?> slot, String section) {
    return slot.sections().stream().map(Section::name).toList().indexOf(section);
  }

  private static <S, T> S section(
      JsonParser parser,
      JsonPointer place,
      Section<S, T> section,
      S state,
      int version,
      ImportChecks checks) {
    if (version > section.version()) {
      throw new InvalidFile(
          RecordReader.line(parser),
          place,
          TOO_NEW.with(
              Map.of(
                  "version",
                  String.valueOf(version),
                  "newest",
                  String.valueOf(section.version()))));
    }
    List<UnaryOperator<ObjectNode>> upgrades =
        section.upgrades().subList(version - 1, section.upgrades().size());
    ReadList<T> read = checks.list(place, section.checks().get());
    return RecordReader.fold(parser, place, section.type(), state, section.add(), upgrades, read);
  }
}
