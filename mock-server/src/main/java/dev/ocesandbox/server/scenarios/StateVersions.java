// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.world.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;

/**
 * The record versions of the lists in a saved state.
 *
 * @param byList versions by room and list, such as {@code orders.orders}; absent lists have version
 *     1, as in files of format 1
 */
record StateVersions(Map<String, Integer> byList) {

  /** Version 1 for every list. */
  static final StateVersions FIRST = new StateVersions(Map.of());

  /** Creates versions that keep a copy of the map. */
  StateVersions {
    byList = Map.copyOf(byList);
  }

  /** Returns the current versions of the lists of these slots, sorted by name. */
  static Map<String, Integer> current(List<Slot<?>> slots) {
    Map<String, Integer> versions = new TreeMap<>();
    for (Slot<?> slot : slots) {
      slot.sections().forEach(list -> versions.put(name(slot, list), list.version()));
    }
    return versions;
  }

  /** Reads the object at the parser's current token. */
  static StateVersions read(JsonParser parser, JsonPointer place) {
    RecordReader.expect(parser, JsonToken.START_OBJECT, place, RecordReader.OBJECT);
    Map<String, Integer> versions = new HashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String list = parser.currentName();
      JsonPointer here = place.appendProperty(list);
      parser.nextToken();
      int version = RecordReader.one(parser, here, Integer.class);
      if (version < 1) {
        throw new InvalidFile(
            RecordReader.line(parser), here, new Bilingual("must be 1 or more", "不能小于1"));
      }
      versions.put(list, version);
    }
    return new StateVersions(versions);
  }

  /** Returns the version of a list. */
  int of(Slot<?> slot, Slot.Section<?, ?> list) {
    return byList.getOrDefault(name(slot, list), 1);
  }

  private static String name(Slot<?> slot, Slot.Section<?, ?> list) {
    return slot.name() + "." + list.name();
  }
}
