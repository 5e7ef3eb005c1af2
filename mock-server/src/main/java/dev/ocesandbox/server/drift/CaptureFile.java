// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.contracts.json.JsonProblem;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.files.JsonFiles;
import dev.ocesandbox.server.files.LocatedJson;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a file of captured answers entry by entry, so that a file may be larger than the memory. A
 * single entry has at most 2,000,000 values.
 */
final class CaptureFile {

  /** What a file is, besides its entries. */
  enum Kind {
    /** A HAR file of a browser or a proxy. */
    HAR,
    /** A recording of {@code verify}. */
    RECORDING,
    /** A pair of a request and its answer, or a list of pairs. */
    PAIRS,
    /** The body of one answer. */
    BARE
  }

  /** Receives the entries of a file. */
  interface Reader {
    /** Receives what stands before the entries, such as the date. */
    default void head(JsonNode head) {}

    /** Receives one of several entries. */
    void entry(Kind kind, CaptureEntry entry);

    /** Receives a file that is the body of one answer. */
    void bare(CaptureEntry body);
  }

  static final String RECORDING = "oce-sandbox-recording";
  private static final String HISTORY = "oce-sandbox-history";

  private final JsonParser parser;
  private final Reader reader;
  private final ObjectNode rest = Json.object();
  private final LocatedJson lines = new LocatedJson();
  private boolean streamed;

  private CaptureFile(JsonParser parser, Reader reader) {
    this.parser = parser;
    this.reader = reader;
  }

  /**
   * Reads a file.
   *
   * @throws InvalidFile if it is not JSON, or of a format that another command reads
   */
  static void read(Path file, Reader reader) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        JsonParser parser = JsonFiles.recordedParser(in)) {
      new CaptureFile(parser, reader).read();
    } catch (JacksonException e) {
      JsonProblem problem = JsonProblem.of(e);
      throw InvalidFile.notJson(problem.line(), "", problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_ARRAY) {
      entries(Kind.PAIRS, JsonPointer.empty());
    } else if (first == JsonToken.START_OBJECT) {
      lines.note(parser, JsonPointer.empty());
      fields(JsonPointer.empty(), rest);
      finish();
    } else {
      throw new InvalidFile(1, "", new Bilingual("must be an object or a list", "必须是对象或者列表"));
    }
    if (parser.nextToken() != null) {
      throw new InvalidFile(
          parser.currentTokenLocation().getLineNr(),
          "",
          new Bilingual("there is more after the end of the value", "值结束之后还有内容"));
    }
  }

  private void fields(JsonPointer at, ObjectNode into) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonPointer field = at.appendProperty(name);
      lines.note(parser, field);
      JsonToken token = parser.nextToken();
      if (at.matches() && name.equals("log") && token == JsonToken.START_OBJECT) {
        fields(field, into.putObject(name));
      } else if (name.equals("entries") && token == JsonToken.START_ARRAY && !kind(at).equals("")) {
        streamed = true;
        reader.head(rest);
        entries(Kind.valueOf(kind(at)), field);
      } else {
        into.set(name, lines.read(parser, field));
      }
    }
  }

  /** Returns the kind of a file with entries here; empty if it has none that we know. */
  private String kind(JsonPointer at) {
    if (at.toString().equals("/log")) {
      return Kind.HAR.name();
    }
    return at.matches() && rest.path("format").asString("").equals(RECORDING)
        ? Kind.RECORDING.name()
        : "";
  }

  private void entries(Kind kind, JsonPointer at) {
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      LocatedJson own = new LocatedJson();
      JsonPointer place = at.appendIndex(index++);
      JsonNode entry = own.read(parser, place);
      if (kind == Kind.PAIRS && !isPair(entry)) {
        throw new InvalidFile(
            own.line(place),
            place,
            new Bilingual("must have request and response", "必须有request和response"));
      }
      reader.entry(kind, new CaptureEntry(entry, place, own));
    }
  }

  private void finish() {
    if (rest.path("format").asString("").equals(HISTORY)) {
      throw new InvalidFile(
          lines.line(JsonPointer.compile("/format")),
          "format",
          new Bilingual(
              "is a history of a world; use oce-sandbox replay", "是世界的历史记录；请使用oce-sandbox replay"));
    }
    if (streamed) {
      return;
    }
    CaptureEntry whole = new CaptureEntry(rest, JsonPointer.empty(), lines);
    if (isPair(rest)) {
      reader.entry(Kind.PAIRS, whole);
    } else {
      reader.bare(whole);
    }
  }

  private static boolean isPair(JsonNode entry) {
    return entry.path("request").isObject() && entry.path("response").isObject();
  }
}
