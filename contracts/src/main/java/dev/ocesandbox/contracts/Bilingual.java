// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A text in English and Chinese, possibly with {@code {placeholders}}.
 *
 * @param en English text
 * @param zh Chinese text
 */
public record Bilingual(String en, String zh) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)}");

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

  /** Returns this text with a value in place of {@code {name}}. */
  public Bilingual with(String name, String value) {
    return with(Map.of(name, value));
  }

  /** Returns this text with another one directly after it. */
  public Bilingual followedBy(Bilingual next) {
    return new Bilingual(en + next.en, zh + next.zh);
  }

  Bilingual with(Map<String, String> english, Map<String, String> chinese) {
    return new Bilingual(filled(en, english), filled(zh, chinese));
  }

  /** Fills all placeholders in one pass, so that a value may contain braces. */
  private static String filled(String text, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }
}
