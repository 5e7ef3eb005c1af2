// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.files.LocatedJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of an object in a file; each getter refuses a wrong value with its line. */
final class Fields {

  /** Four digits of years, as in the texts of the API. */
  private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

  private final ObjectNode node;
  private final LocatedJson lines;
  private final JsonPointer place;

  Fields(ObjectNode node, LocatedJson lines, JsonPointer place) {
    this.node = node;
    this.lines = lines;
    this.place = place;
  }

  /** Reads the object at the parser's current token. */
  static Fields read(JsonParser parser, JsonPointer place) {
    LocatedJson lines = new LocatedJson();
    JsonNode node = lines.read(parser, place);
    if (node instanceof ObjectNode object) {
      return new Fields(object, lines, place);
    }
    throw new InvalidFile(lines.line(place), place, new Bilingual("must be an object", "必须是对象"));
  }

  int line() {
    return lines.line(place);
  }

  JsonNode get(String name) {
    return node.path(name);
  }

  boolean has(String name) {
    return node.has(name);
  }

  /** Refuses fields that are not known. */
  void only(Set<String> known) {
    for (var field : node.properties()) {
      if (!known.contains(field.getKey())) {
        throw wrong(field.getKey(), new Bilingual("is not known", "未知"));
      }
    }
  }

  String text(String name) {
    JsonNode value = node.path(name);
    if (!value.isString() || value.asString().length() > 100_000_000) {
      throw wrong(name, new Bilingual("must be a text", "必须是文本"));
    }
    return value.asString();
  }

  @Nullable String optional(String name) {
    return node.has(name) ? text(name) : null;
  }

  boolean flag(String name) {
    if (!node.path(name).isBoolean()) {
      throw wrong(name, new Bilingual("must be true or false", "必须是true或false"));
    }
    return node.path(name).asBoolean();
  }

  long number(String name, long least) {
    JsonNode value = node.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < least) {
      throw wrong(
          name, new Bilingual("must be an integer of at least " + least, "必须是不小于" + least + "的整数"));
    }
    return value.asLong();
  }

  Instant instant(String name) {
    String text = text(name);
    try {
      Instant at = Instant.parse(text);
      if (!at.isBefore(Instant.EPOCH) && !at.isAfter(END)) {
        return at;
      }
    } catch (DateTimeException e) {
      // Refused below.
    }
    throw wrong(
        name,
        new Bilingual(
            "must be a time in UTC from 1970 to 9999, such as 2026-12-31T00:00:00Z",
            "必须是1970年至9999年的UTC时间，例如2026-12-31T00:00:00Z"));
  }

  ObjectNode object(String name) {
    if (node.path(name) instanceof ObjectNode object) {
      return object;
    }
    throw wrong(name, new Bilingual("must be an object", "必须是对象"));
  }

  /** Returns an exception about a field. */
  InvalidFile wrong(String name, Bilingual reason) {
    return new InvalidFile(List.of(lines.problem(place.appendProperty(name), reason)));
  }
}
