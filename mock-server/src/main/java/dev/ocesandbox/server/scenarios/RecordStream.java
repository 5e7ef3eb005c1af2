// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.world.codec.NullCheck;
import dev.ocesandbox.server.world.codec.StateMapper;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads state records one by one and says of a bad one where it stands. */
final class RecordStream {

  private static final ObjectReader READER =
      StateMapper.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private RecordStream() {}

  /**
   * Reads a list of records into a state; the parser stands at its first token. Whatever a room
   * throws at a record is held against the file: rooms trust their own records.
   */
  static <S, T> S fold(
      JsonParser parser, Place place, Class<T> type, S start, BiFunction<S, T, S> add) {
    expect(parser, JsonToken.START_ARRAY, place, "must be a list");
    S state = start;
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      Place here = place.item(i);
      int line = line(parser);
      T record = one(parser, here, type);
      try {
        state = add.apply(state, record);
      } catch (RuntimeException e) {
        throw new BadScenario(line, here.path(), "does not fit in: " + e.getMessage());
      }
    }
    return state;
  }

  /** Reads one record; the parser stands at its first token. */
  static <T> T one(JsonParser parser, Place place, Class<T> type) {
    int line = line(parser);
    try {
      T record = READER.forType(type).readValue(parser);
      String missing = missing(record);
      if (missing != null) {
        throw new BadScenario(line, place.path() + missing, "must not be null");
      }
      return record;
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException e) {
      throw new BadScenario(lineOf(e, line), place.path() + path(e), reason(e));
    }
  }

  static void expect(JsonParser parser, JsonToken token, Place place, String otherwise) {
    if (parser.currentToken() != token) {
      throw new BadScenario(line(parser), place.path(), otherwise);
    }
  }

  static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private static @Nullable String missing(@Nullable Object record) {
    if (record instanceof Record fields) {
      return NullCheck.firstNull(fields).map(path -> "." + path).orElse(null);
    }
    return record == null ? "" : null;
  }

  private static int lineOf(JacksonException e, int line) {
    return e.getLocation() == null || e.getLocation().getLineNr() < 1
        ? line
        : e.getLocation().getLineNr();
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      path.append(name == null ? "[" + step.getIndex() + "]" : "." + name);
    }
    return path.toString();
  }

  /** Jackson speaks of Java classes, which say nothing to the reader of a file. */
  private static String reason(JacksonException e) {
    Throwable cause = e.getCause();
    if (cause instanceof NullPointerException) {
      return "has a null where none may be";
    }
    if (cause instanceof RuntimeException && cause.getMessage() != null) {
      return cause.getMessage();
    }
    if (e instanceof UnrecognizedPropertyException) {
      return "is not a known field";
    }
    if (e instanceof InvalidFormatException bad) {
      return "does not take the value " + bad.getValue();
    }
    return e instanceof MismatchedInputException ? mismatch(e) : e.getOriginalMessage();
  }

  private static String mismatch(JacksonException e) {
    return e.getOriginalMessage().startsWith("Missing creator property")
        ? "must not be null"
        : "has another form than it should have";
  }
}
