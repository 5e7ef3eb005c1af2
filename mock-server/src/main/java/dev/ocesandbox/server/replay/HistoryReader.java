// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.contracts.json.JsonProblem;
import dev.ocesandbox.server.files.FieldPath;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.files.JsonFiles;
import dev.ocesandbox.server.files.LocatedJson;
import dev.ocesandbox.server.scenarios.WorldFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** Reads history files of up to 512 MiB. Thread-safe. */
final class HistoryReader {

  private static final long MAX_BYTES = 512L * 1024 * 1024;
  private static final int MAX_ENTRIES = 1_000_000;
  private static final JsonPointer ENTRIES = JsonPointer.empty().appendProperty("entries");
  private static final JsonPointer ROOT = JsonPointer.empty();

  private final WorldFactory factory;
  private final EntryReader entries;

  HistoryReader(WorldFactory factory, EntryReader entries) {
    this.factory = factory;
    this.entries = entries;
  }

  /**
   * Reads a file.
   *
   * @throws InvalidFile if it is not a history that this version can run
   */
  HistoryFile read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new InvalidFile(0, "", new Bilingual("is larger than 512 MiB", "大于512 MiB"));
      }
      return read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new InvalidFile(
          0, "", new Bilingual("cannot be read: " + e.getMessage(), "无法读取：" + e.getMessage()));
    }
  }

  HistoryFile read(byte[] bytes) {
    try (JsonParser parser = JsonFiles.parser(bytes)) {
      try {
        return read(parser, bytes);
      } catch (JacksonException e) {
        JsonProblem problem = JsonProblem.of(e);
        int line =
            problem.line() == 0
                ? Math.max(1, parser.currentLocation().getLineNr())
                : problem.line();
        throw InvalidFile.notJson(
            line, FieldPath.of(parser.streamReadContext().pathAsPointer()), problem);
      }
    }
  }

  private HistoryFile read(JsonParser parser, byte[] bytes) {
    if (parser.nextToken() != JsonToken.START_OBJECT
        || parser.currentTokenLocation().getByteOffset() < 0) {
      throw new InvalidFile(
          1, "", new Bilingual("must be a JSON object in UTF-8", "必须是UTF-8编码的JSON对象"));
    }
    LocatedJson lines = new LocatedJson();
    ObjectNode facts = Json.object();
    lines.note(parser, ROOT);
    StoredStart start = null;
    byte[] startBytes = {};
    List<StoredEntry> read = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonPointer place = ROOT.appendProperty(name);
      parser.nextToken();
      Fields head = new Fields(facts, lines, ROOT);
      if (name.equals("start")) {
        checkFormat(head);
        int from = (int) parser.currentTokenLocation().getByteOffset();
        start =
            new StartReader(bytes, factory)
                .read(parser, head.text("world"), head.text("scenario"), head.optional("from"));
        startBytes =
            Arrays.copyOfRange(bytes, from, (int) parser.currentLocation().getByteOffset());
      } else if (name.equals("entries")) {
        checkFormat(head);
        read = entries(parser);
      } else {
        facts.set(name, lines.read(parser, place));
      }
    }
    Fields head = new Fields(facts, lines, ROOT);
    checkFormat(head);
    long seed = head.number("seed", Long.MIN_VALUE);
    return new HistoryFile(
        new HistoryFile.Head(seed, startBytes),
        present(start, head, "start"),
        present(read, head, "entries"));
  }

  private static <T> T present(@Nullable T value, Fields head, String name) {
    if (value == null) {
      throw head.wrong(name, new Bilingual("is missing", "缺失"));
    }
    return value;
  }

  private static void checkFormat(Fields head) {
    if (!head.text("format").equals(HistoryWriter.FORMAT)) {
      throw head.wrong(
          "format", new Bilingual("must be " + HistoryWriter.FORMAT, "必须是" + HistoryWriter.FORMAT));
    }
    if (head.number("version", 0) != HistoryWriter.VERSION) {
      throw head.wrong(
          "version",
          new Bilingual(
              "is not supported; this version of the sandbox reads " + HistoryWriter.VERSION,
              "不受支持；此版本的沙箱可读取" + HistoryWriter.VERSION));
    }
  }

  private List<StoredEntry> entries(JsonParser parser) {
    List<StoredEntry> read = new ArrayList<>();
    EntryOrder order = new EntryOrder();
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new InvalidFile(
          parser.currentTokenLocation().getLineNr(),
          ENTRIES,
          new Bilingual("must be a list", "必须是列表"));
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Fields entry = Fields.read(parser, ENTRIES.appendIndex(read.size()));
      if (read.size() >= MAX_ENTRIES) {
        throw new InvalidFile(entry.line(), ENTRIES, new Bilingual("has too many entries", "条目过多"));
      }
      read.add(order.checked(entry, entries.read(entry)));
    }
    return read;
  }
}
