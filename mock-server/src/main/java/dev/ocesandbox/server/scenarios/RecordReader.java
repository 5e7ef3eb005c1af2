// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.files.FieldPath;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.world.RecordChecks;
import dev.ocesandbox.server.world.codec.NullCheck;
import dev.ocesandbox.server.world.codec.StateMapper;
import dev.ocesandbox.server.world.codec.ValueCheck;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/** Reads state records as a stream. Problems are reported with the line and path of the record. */
final class RecordReader {

  static final Bilingual OBJECT = new Bilingual("must be an object", "必须是对象");
  static final Bilingual NOT_NULL = new Bilingual("must not be null", "不能为null");
  static final Bilingual UNKNOWN = new Bilingual("is not known", "未知");

  private static final Bilingual LIST = new Bilingual("must be a list", "必须是列表");

  private static final ObjectReader READER =
      StateMapper.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private RecordReader() {}

  /**
   * Reads the list at the parser's current token and adds each record to a state.
   *
   * @throws InvalidFile if a record cannot be read, or if {@code add} throws an exception for it
   */
  static <S, T> S fold(
      JsonParser parser, JsonPointer place, Class<T> type, S start, BiFunction<S, T, S> add) {
    return fold(
        parser, place, type, start, add, List.of(), new ReadList<>(place, RecordChecks.none()));
  }

  /**
   * Reads a list like {@link #fold(JsonParser, JsonPointer, Class, Object, BiFunction)} after
   * converting each record with the upgrades, in their order. The records are also added to {@code
   * read}, unless nothing has to hold for them.
   */
  static <S, T> S fold(
      JsonParser parser,
      JsonPointer place,
      Class<T> type,
      S start,
      BiFunction<S, T, S> add,
      List<UnaryOperator<ObjectNode>> upgrades,
      ReadList<T> read) {
    expect(parser, JsonToken.START_ARRAY, place, LIST);
    S state = start;
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      JsonPointer here = place.appendIndex(i);
      int line = line(parser);
      T record = one(parser, here, type, upgrades);
      try {
        state = add.apply(state, record);
        read.add(record, line);
      } catch (RuntimeException e) {
        throw new InvalidFile(
            line, here, new Bilingual("is invalid: " + reason(e), "无效：" + reason(e)));
      }
    }
    return state;
  }

  /** Returns the message of an exception that was thrown on purpose; others name code. */
  private static String reason(RuntimeException e) {
    return e instanceof IllegalArgumentException || e instanceof IllegalStateException
        ? String.valueOf(e.getMessage())
        : "it does not fit the records before it";
  }

  /** Reads the record at the parser's current token. */
  static <T> T one(JsonParser parser, JsonPointer place, Class<T> type) {
    return one(parser, place, type, List.of());
  }

  private static <T> T one(
      JsonParser parser,
      JsonPointer place,
      Class<T> type,
      List<UnaryOperator<ObjectNode>> upgrades) {
    int line = line(parser);
    try {
      T record =
          upgrades.isEmpty()
              ? READER.forType(type).readValue(parser)
              : READER.forType(type).readValue(upgraded(parser, place, upgrades));
      String missing = missing(record);
      if (missing != null) {
        throw new InvalidFile(line, FieldPath.of(place) + missing, NOT_NULL);
      }
      Optional<ValueCheck.Found> wrong = ValueCheck.first(record);
      if (wrong.isPresent()) {
        throw new InvalidFile(line, FieldPath.of(place) + wrong.get().path(), wrong.get().reason());
      }
      return record;
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException e) {
      throw RecordProblem.of(e, line, place);
    }
  }

  private static JsonNode upgraded(
      JsonParser parser, JsonPointer place, List<UnaryOperator<ObjectNode>> upgrades) {
    int line = line(parser);
    JsonNode node = READER.readTree(parser);
    try {
      for (UnaryOperator<ObjectNode> upgrade : upgrades) {
        node = node instanceof ObjectNode object ? upgrade.apply(object) : node;
      }
      return node;
    } catch (RuntimeException e) {
      throw new InvalidFile(
          line,
          place,
          new Bilingual("cannot be upgraded: " + e.getMessage(), "无法升级：" + e.getMessage()));
    }
  }

  /** Throws an exception with the reason {@code otherwise} if the current token is another one. */
  static void expect(JsonParser parser, JsonToken token, JsonPointer place, Bilingual otherwise) {
    if (parser.currentToken() != token) {
      throw new InvalidFile(line(parser), place, otherwise);
    }
  }

  /** Returns the line of the parser's current token. */
  static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private static @Nullable String missing(@Nullable Object record) {
    if (record instanceof Record fields) {
      return NullCheck.firstNull(fields).map(path -> "." + path).orElse(null);
    }
    return record == null ? "" : null;
  }
}
