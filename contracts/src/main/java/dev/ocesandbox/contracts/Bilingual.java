// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A text in English and Chinese, possibly with {@code {placeholders}}.
 *
 * @param en English text
 * @param zh Chinese text
 */
public record Bilingual(String en, String zh) {

  static Bilingual of(JsonNode node) {
    String en = node.path("en").asString("");
    return new Bilingual(en, node.path("zh").asString(en));
  }

  /** Returns both texts with every {@code {name}} replaced by its value. Unknown names stay. */
  public Bilingual with(Map<String, String> values) {
    return with(values, values);
  }

  Bilingual with(Map<String, String> english, Map<String, String> chinese) {
    return new Bilingual(filled(en, english), filled(zh, chinese));
  }

  private static String filled(String text, Map<String, String> values) {
    String filled = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }
}
