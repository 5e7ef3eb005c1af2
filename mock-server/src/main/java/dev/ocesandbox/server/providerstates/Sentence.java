// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A sentence with places for values. Fixed words are compared without regard to case.
 *
 * <p>Few words stand for each value, so the time to compare a sentence is bounded.
 *
 * @param pattern the sentence
 * @param words its words; {@code {name}} is a place
 * @param types type of the value in each place
 */
record Sentence(String pattern, List<String> words, Map<String, ValueKind> types) {

  static Sentence of(String pattern, Map<String, ValueKind> types) {
    return new Sentence(pattern, List.copyOf(StateText.words(pattern)), types);
  }

  static Sentence chinese(String pattern, Map<String, ValueKind> types) {
    return new Sentence(pattern, List.copyOf(StateText.chineseWords(pattern)), types);
  }

  /** Returns how many of its words are fixed. */
  long fixedWords() {
    return words.stream().filter(word -> !StateText.isPlace(word)).count();
  }

  /**
   * Returns the texts in the places of a sentence; empty if it is another one.
   *
   * @param strict whether each text must be a value of its type
   */
  Optional<Map<String, String>> match(List<String> given, boolean strict) {
    Deque<String> texts = new ArrayDeque<>();
    if (!matches(given, 0, 0, texts, strict)) {
      return Optional.empty();
    }
    Map<String, String> values = new TreeMap<>();
    words.stream()
        .filter(StateText::isPlace)
        .forEach(place -> values.put(StateText.nameOf(place), texts.removeFirst()));
    return Optional.of(values);
  }

  private boolean matches(
      List<String> given, int word, int next, Deque<String> texts, boolean strict) {
    if (word == words.size()) {
      return next == given.size();
    }
    String expected = words.get(word);
    if (!StateText.isPlace(expected)) {
      return next < given.size()
          && sameWord(expected, given.get(next))
          && matches(given, word + 1, next + 1, texts, strict);
    }
    ValueKind kind = types.getOrDefault(StateText.nameOf(expected), ValueKind.WORD);
    for (int length = kind.words(); length > 0; length--) {
      if (next + length > given.size()) {
        continue;
      }
      String text = String.join(" ", given.subList(next, next + length));
      if (fits(kind, text, strict)) {
        texts.addLast(text);
        if (matches(given, word + 1, next + length, texts, strict)) {
          return true;
        }
        texts.removeLast();
      }
    }
    return false;
  }

  /** The articles a and an are the same word, because values follow them. */
  private static boolean sameWord(String expected, String given) {
    return expected.equalsIgnoreCase(given)
        || (expected.equals("a") && given.equalsIgnoreCase("an"));
  }

  private static boolean fits(ValueKind kind, String text, boolean strict) {
    return !strict || StateText.isPlace(text) || kind.parse(StateText.unquoted(text)).isPresent();
  }
}
