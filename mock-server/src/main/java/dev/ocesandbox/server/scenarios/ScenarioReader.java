// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.contracts.json.JsonProblem;
import dev.ocesandbox.server.files.FieldPath;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.files.JsonFiles;
import dev.ocesandbox.server.files.LocatedJson;
import java.io.CharConversionException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a scenario file.
 *
 * <p>Everything but the state is read into a tree and checked. A state may be large, so it is
 * streamed to a {@link StateReader} and must be the last field. Used for one file.
 */
final class ScenarioReader {

  /** The current version of the format. */
  static final int FORMAT = 2;

  private static final JsonPointer STATE = JsonPointer.empty().appendProperty("state");

  private final JsonParser parser;
  private final StateReader states;
  private final boolean trusted;
  private final LocatedJson lines = new LocatedJson();
  private final ObjectNode file = Json.object();

  private ScenarioReader(JsonParser parser, StateReader states, boolean trusted) {
    this.parser = parser;
    this.states = states;
    this.trusted = trusted;
  }

  /**
   * Reads a file and checks it.
   *
   * @throws InvalidFile if the file is not a valid scenario
   * @throws UncheckedIOException if the stream cannot be read
   */
  static Scenario read(InputStream in, StateReader states) {
    try (JsonParser parser = JsonFiles.parser(in)) {
      return new ScenarioReader(parser, states, false).read();
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(e.getCause());
    }
  }

  /** Reads a file that ships with the product. It is not checked, because the build has done so. */
  static Scenario readTrusted(byte[] bytes) {
    try (JsonParser parser = JsonFiles.parser(bytes)) {
      return new ScenarioReader(parser, StateReader.SKIP, true).read();
    }
  }

  private Scenario read() {
    try {
      return file();
    } catch (JacksonIOException e) {
      if (e.getCause() instanceof CharConversionException) {
        throw new InvalidFile(
            parserLine(), "", new Bilingual("is not encoded in UTF-8", "不是UTF-8编码"));
      }
      throw e;
    } catch (JacksonException e) {
      String path = FieldPath.of(parser.streamReadContext().pathAsPointer());
      JsonProblem problem = JsonProblem.of(e);
      int line = problem.line() == 0 ? parserLine() : problem.line();
      throw InvalidFile.notJson(line, path, problem);
    }
  }

  private Scenario file() {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new InvalidFile(1, "", new Bilingual("must be a JSON object", "必须是JSON对象"));
    }
    Scenario scenario = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (scenario != null) {
        throw new InvalidFile(
            line(), name, new Bilingual("must come before the state", "必须在state之前"));
      }
      if (name.equals("state")) {
        scenario = withState();
      } else {
        field(JsonPointer.empty().appendProperty(name), name);
      }
    }
    if (parser.nextToken() != null) {
      throw new InvalidFile(
          line(),
          "",
          new Bilingual("must contain nothing after the JSON object", "JSON对象之后不能有其他内容"));
    }
    return scenario == null ? head() : scenario;
  }

  private Scenario withState() {
    if (file.has("arrange")) {
      Bilingual reason = new Bilingual("cannot be combined with a state", "不能与state同时使用");
      throw new InvalidFile(List.of(lines.problem(SeedTimeline.ARRANGE, reason)));
    }
    Scenario head = head();
    parser.nextToken();
    SavedState state = states.read(parser, head, STATE);
    return state == null ? head : head.with(state);
  }

  private void field(JsonPointer place, String name) {
    int line = line();
    lines.note(parser, place);
    parser.nextToken();
    JsonNode value = lines.read(parser, place);
    if (name.equals("format") && value.asString("").equals("oce-sandbox-history")) {
      throw new InvalidFile(
          line,
          name,
          new Bilingual(
              "is that of a history; run it with oce-sandbox replay, or import its start.world",
              "是历史文件的格式；请用oce-sandbox replay运行，或导入其中的start.world"));
    }
    if (name.equals("format") && !isKnownFormat(value)) {
      throw new InvalidFile(
          line,
          name,
          new Bilingual(
                  "{value} is not supported; this version reads formats 1 to {format}",
                  "不支持{value}；此版本可以读取格式1到{format}")
              .with(Map.of("value", value.toString(), "format", String.valueOf(FORMAT))));
    }
    file.set(name, value);
  }

  private static boolean isKnownFormat(JsonNode value) {
    return value.isInt() && value.asInt() >= 1 && value.asInt() <= FORMAT;
  }

  /** Returns what has been read so far as a scenario. */
  private Scenario head() {
    if (!trusted) {
      ScenarioCheck.check(file, lines);
    }
    return Scenario.of(file, lines, trusted);
  }

  private int parserLine() {
    return Math.max(1, parser.currentLocation().getLineNr());
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
