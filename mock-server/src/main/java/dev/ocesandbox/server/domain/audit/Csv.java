// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes lines of CSV as RFC 4180 describes it, in UTF-8. A text that a spreadsheet would take for
 * a formula gets an apostrophe in front, as OWASP advises.
 */
final class Csv {

  private static final String FORMULA = "=+-@\t\r";

  private static final String NO_VALUE = "--";

  private Csv() {}

  /** Writes a line. */
  static void line(OutputStream out, List<String> fields) throws IOException {
    String line = fields.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    out.write(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a text that is not a number of ours, made harmless. */
  static String text(String value) {
    boolean formula =
        !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 && !value.equals(NO_VALUE);
    return formula ? "'" + value : value;
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
