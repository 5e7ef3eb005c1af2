// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A text in English and Chinese, possibly with {@code {placeholders}}.
 *
 * @param en English text
 * @param zh Chinese text
 */
public record Bilingual(String en, String zh) {

  /** Ends the name of a value that stands in Chinese texts only. */
  private static final String CHINESE = ".zh";

  static Bilingual of(JsonNode node) {
    String en = node.path("en").asString("");
    return new Bilingual(en, node.path("zh").asString(en));
  }

  /**
   * Returns both texts with every {@code {name}} replaced by its value. Unknown names stay.
   *
   * <p>A value that is itself a text has its Chinese version under the name with {@code .zh}
   * appended.
   */
  public Bilingual with(Map<String, String> values) {
    Map<String, String> chinese = new HashMap<>(values);
    values.keySet().stream()
        .filter(name -> values.containsKey(name + CHINESE))
        .forEach(name -> chinese.put(name, values.get(name + CHINESE)));
    return with(values, chinese);
  }

  /** Returns the values that fill {@code {name}} with this text, each language with its own. */
  public Map<String, String> as(String name) {
    return Map.of(name, en, name + CHINESE, zh);
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
