// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.support;

import dev.ocesandbox.fixtures.TicketLists;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What support writes if it is given no text, from the fixtures. Messages are kept as they were
 * written, so each is in both languages.
 */
final class SupportTextFile {

  private static final Map<String, String> BY_ACTION = read();

  private SupportTextFile() {}

  /** Returns the usual text of an action; empty if it writes nothing. */
  static String of(SupportAction action) {
    return BY_ACTION.getOrDefault(action.wire(), "");
  }

  private static Map<String, String> read() {
    Map<String, String> texts = new HashMap<>();
    for (JsonNode row : TicketLists.supportTexts().path("support_texts")) {
      texts.put(
          row.path("id").asString(), row.path("zh").asString() + " " + row.path("en").asString());
    }
    return Map.copyOf(texts);
  }
}
