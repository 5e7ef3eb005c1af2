// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import dev.ocesandbox.contracts.Bilingual;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits CSV into lines of fields. Lines end with LF or CRLF; empty ones may be at the end only.
 */
final class CsvLines {

  private static final Bilingual OPEN =
      new Bilingual("has a quote that does not end in this line", "有未在本行结束的引号");
  private static final Bilingual INSIDE =
      new Bilingual("has a quote inside a field without quotes", "未加引号的字段中有引号");
  private static final Bilingual AFTER =
      new Bilingual("has text after a closing quote", "引号结束后还有文本");
  private static final Bilingual EMPTY = new Bilingual("is empty", "为空行");

  private final String text;
  private int at;
  private int number;

  CsvLines(String text) {
    this.text = text;
  }

  /** Returns the number of the line that was read last, from 1. */
  int number() {
    return number;
  }

  /** Returns the fields of the next line; null after the last one. */
  @Nullable List<String> next() throws CsvBody.Unreadable {
    if (at >= text.length()) {
      return null;
    }
    int end = text.indexOf('\n', at);
    String line = text.substring(at, end < 0 ? text.length() : end);
    at = end < 0 ? text.length() : end + 1;
    number++;
    String content = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    if (!content.isEmpty()) {
      return fields(content);
    }
    if (!text.substring(at).isBlank()) {
      throw new CsvBody.Unreadable(number, EMPTY);
    }
    at = text.length();
    return null;
  }

  private List<String> fields(String line) throws CsvBody.Unreadable {
    List<String> fields = new ArrayList<>();
    int from = 0;
    while (from <= line.length()) {
      boolean quoted = from < line.length() && line.charAt(from) == '"';
      int end = quoted ? closing(line, from) + 1 : comma(line, from);
      String field = line.substring(from, end);
      if (quoted) {
        if (end < line.length() && line.charAt(end) != ',') {
          throw new CsvBody.Unreadable(number, AFTER);
        }
        fields.add(field.substring(1, field.length() - 1).replace("\"\"", "\""));
      } else {
        if (field.indexOf('"') >= 0) {
          throw new CsvBody.Unreadable(number, INSIDE);
        }
        fields.add(field);
      }
      from = end + 1;
    }
    return fields;
  }

  private static int comma(String line, int from) {
    int comma = line.indexOf(',', from);
    return comma < 0 ? line.length() : comma;
  }

  /** Returns the position of the quote that ends a field; two quotes stand for one in it. */
  private int closing(String line, int opening) throws CsvBody.Unreadable {
    for (int i = opening + 1; i < line.length(); i++) {
      if (line.charAt(i) == '"') {
        if (i + 1 >= line.length() || line.charAt(i + 1) != '"') {
          return i;
        }
        i++;
      }
    }
    throw new CsvBody.Unreadable(number, OPEN);
  }
}
