// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a body of CSV (RFC 4180, UTF-8) as the list of objects that its contract describes. The
 * first line has the names of their fields. No field contains a line break, so that the number of a
 * line says where something is.
 */
final class CsvBody {

  /** More lines are refused before they are kept. */
  static final int MOST_LINES = 100_001;

  private static final char MARK = '\uFEFF';

  private static final Bilingual NO_TEXT = new Bilingual("must be UTF-8 text", "必须是UTF-8编码的文本");
  private static final Bilingual HEADER = new Bilingual("must be {columns}", "必须是{columns}");
  private static final Bilingual FIELDS =
      new Bilingual("must have {number} fields", "必须有{number}个字段");
  private static final Bilingual MANY =
      new Bilingual("is beyond the limit of {number} lines", "超过{number}行的上限");

  private final List<String> columns;

  /** Creates a reader of lists with these fields. */
  CsvBody(List<String> columns) {
    this.columns = List.copyOf(columns);
  }

  /** Thrown for a body that cannot be read. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Bilingual reason;

    Unreadable(int line, Bilingual reason) {
      super(reason.en());
      this.line = line;
      this.reason = reason;
    }

    /** Returns the number of the line, from 1. */
    int line() {
      return line;
    }

    Bilingual reason() {
      return reason;
    }
  }

  ArrayNode read(byte[] bytes) throws Unreadable {
    CsvLines lines = new CsvLines(text(bytes));
    List<String> header = lines.next();
    if (header == null || !header.equals(columns)) {
      throw new Unreadable(1, HEADER.with("columns", String.join(",", columns)));
    }
    ArrayNode list = Json.object().arrayNode();
    for (List<String> fields = lines.next(); fields != null; fields = lines.next()) {
      if (lines.number() > MOST_LINES) {
        throw new Unreadable(lines.number(), MANY.with("number", String.valueOf(MOST_LINES)));
      }
      if (fields.size() != columns.size()) {
        throw new Unreadable(lines.number(), FIELDS.with("number", String.valueOf(columns.size())));
      }
      ObjectNode object = list.addObject();
      for (int i = 0; i < columns.size(); i++) {
        object.put(columns.get(i), fields.get(i));
      }
    }
    return list;
  }

  private static String text(byte[] bytes) throws Unreadable {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Unreadable(1, NO_TEXT);
    }
  }
}
