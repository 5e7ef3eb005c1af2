// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.files.InvalidFile;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Says what a JSON file is that cannot be replayed. Used for one file. */
final class OtherFile {

  private static final Bilingual PACT =
      new Bilingual(
          "is a pact, not a history; check it with oce-sandbox pact check",
          "是Pact文件，不是历史文件；请用oce-sandbox pact check检查");
  private static final Bilingual HAR =
      new Bilingual(
          "is a HAR file, not a history; compare it with oce-sandbox compare",
          "是HAR文件，不是历史文件；请用oce-sandbox compare比较");
  private static final Bilingual SCENARIO =
      new Bilingual(
          "is a scenario file, not a history; start it with oce-sandbox serve --scenario",
          "是场景文件，不是历史文件；请用oce-sandbox serve --scenario启动");
  private static final Bilingual PRICES =
      new Bilingual(
          "is a price book, not a history; check it with oce-sandbox check",
          "是价格表，不是历史文件；请用oce-sandbox check检查");
  private static final Bilingual COVERAGE =
      new Bilingual("is a coverage report, not a history", "是覆盖率报告，不是历史文件");
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "must be oce-sandbox-history or oce-sandbox-recording",
          "必须是oce-sandbox-history或oce-sandbox-recording");
  private static final Bilingual MISSING =
      new Bilingual(
          "is missing; it is oce-sandbox-history or oce-sandbox-recording",
          "缺失；应为oce-sandbox-history或oce-sandbox-recording");

  /** Fields at the top of files of each kind, with the kind. */
  private static final Map<String, Bilingual> MARKS =
      Map.of(
          "interactions",
          PACT,
          "messages",
          PACT,
          "log",
          HAR,
          "accounts",
          SCENARIO,
          "arrange",
          SCENARIO,
          "state",
          SCENARIO,
          "products",
          PRICES);

  private final Map<Bilingual, Integer> seen = new HashMap<>();

  /** Notes a field at the top, whose value is at the parser's current token. */
  void note(String field, JsonParser parser) {
    int line = parser.currentTokenLocation().getLineNr();
    if (MARKS.containsKey(field) && parser.currentToken().isStructStart()) {
      seen.putIfAbsent(MARKS.get(field), line);
    } else if (field.equals("format")) {
      boolean number = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
      boolean coverage = parser.getValueAsString("").equals("oce-sandbox-coverage");
      seen.put(number ? SCENARIO : coverage ? COVERAGE : UNKNOWN, line);
    }
  }

  /** Returns what is wrong with the file. */
  InvalidFile problem() {
    for (Bilingual kind : new Bilingual[] {PACT, HAR, SCENARIO, PRICES, COVERAGE}) {
      if (seen.containsKey(kind)) {
        return new InvalidFile(1, "", kind);
      }
    }
    Integer format = seen.get(UNKNOWN);
    return format == null
        ? new InvalidFile(1, "format", MISSING)
        : new InvalidFile(format, "format", UNKNOWN);
  }
}
