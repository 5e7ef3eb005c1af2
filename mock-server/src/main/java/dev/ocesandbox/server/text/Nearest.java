// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.text;

import dev.ocesandbox.contracts.check.Similarity;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Suggests names for one that does not exist. */
public final class Nearest {

  private static final int SHOWN = 3;
  private static final int LISTED = 12;

  private Nearest() {}

  /** Returns the known word that {@code word} most likely means. */
  public static String to(String word, Collection<String> known) {
    return known.stream().min(order(word)).orElseThrow();
  }

  /** Returns some known words that {@code word} may mean, the most likely first. */
  public static List<String> some(String word, Collection<String> known, int most) {
    return known.stream().sorted(order(word)).limit(most).toList();
  }

  /** Orders words by how likely {@code word} means them, the most likely first. */
  public static Comparator<String> order(String word) {
    return Comparator.comparingInt((String one) -> Similarity.score(word, one))
        .thenComparing(Comparator.naturalOrder());
  }

  /**
   * Returns the arguments of a refusal with {@code known}, in both languages: all names if there
   * are few, else the nearest ones.
   */
  public static Map<String, String> suggest(
      Map<String, String> arguments, String word, Collection<String> known) {
    List<String> sorted = known.stream().distinct().sorted(order(word)).toList();
    Map<String, String> all = new HashMap<>(arguments);
    boolean few = sorted.size() <= LISTED;
    List<String> shown = few ? sorted : sorted.subList(0, SHOWN);
    all.put(
        "known",
        sorted.isEmpty()
            ? "there is none"
            : (few ? "known: " : "the nearest are ") + String.join(", ", shown));
    all.put(
        "known.zh", sorted.isEmpty() ? "目前没有" : (few ? "现有：" : "最接近的是：") + String.join("、", shown));
    return all;
  }
}
