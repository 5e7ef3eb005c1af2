// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.check.ShownValue;
import dev.ocesandbox.contracts.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of sentences. */
final class StateText {

  /** A quoted text, a comma, or a word; a comma inside a word belongs to it. */
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|,|[^\\s,\"]+(?:,[^\\s,\"]+)*");

  /** Characters of Chinese sentences, which have no blanks around values. */
  private static final String CHINESE = "\\p{IsHan}\\u3001-\\u303f\\uff01-\\uff5e";

  private static final Pattern IS_CHINESE = Pattern.compile("\\p{IsHan}");

  /** A quoted text, the unit of an amount, Chinese characters, or others. */
  private static final Pattern CHINESE_WORD =
      Pattern.compile("\"[^\"]*\"|(?<=\\d ?)元|[%s]+|[^\\s\"%s]+".formatted(CHINESE, CHINESE));

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");

  private static final Pattern PLACE = Pattern.compile("\\$?\\{(\\w+)}");

  private StateText() {}

  /** Returns the words of a sentence, without the full stop at its end. */
  static List<String> words(String sentence) {
    return words(WORD, sentence, ".");
  }

  /** Returns whether a sentence has Chinese characters. */
  static boolean isChinese(String sentence) {
    return IS_CHINESE.matcher(sentence).find();
  }

  /**
   * Returns the words of a Chinese sentence, without the full stop at its end: a word ends where
   * Chinese characters begin or end.
   */
  static List<String> chineseWords(String sentence) {
    return words(CHINESE_WORD, sentence, "。");
  }

  private static List<String> words(Pattern word, String sentence, String stop) {
    String text = BLANK.matcher(sentence).replaceAll(" ").strip();
    Matcher matcher =
        word.matcher(text.endsWith(stop) ? text.substring(0, text.length() - 1) : text);
    List<String> words = new ArrayList<>();
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** Returns whether a word is {@code {name}} or {@code ${name}}, which stand for a parameter. */
  static boolean isPlace(String word) {
    return PLACE.matcher(word).matches();
  }

  /** Returns the name in a place. */
  static String nameOf(String place) {
    Matcher matcher = PLACE.matcher(place);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(place + " is not a place");
    }
    return matcher.group(1);
  }

  /** Returns a text without the quotes around it. */
  static String unquoted(String word) {
    return word.length() > 1 && word.startsWith("\"") && word.endsWith("\"")
        ? word.substring(1, word.length() - 1)
        : word;
  }

  /** Returns a text as messages show it: in quotes, and cut. */
  static String shown(String text) {
    return ShownValue.in("state", Json.object().stringNode(text));
  }
}
