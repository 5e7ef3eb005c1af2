// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the closest match of a misspelt word, for "did you mean" messages. */
public final class Nearest {

  private Nearest() {}

  /** Returns the known word with the smallest edit distance to {@code word}. */
  public static String to(String word, Collection<String> known) {
    return known.stream().min(Comparator.comparingInt(one -> distance(word, one))).orElseThrow();
  }

  /** Returns some known words with the smallest edit distances to {@code word}, nearest first. */
  public static List<String> some(String word, Collection<String> known, int most) {
    return known.stream()
        .sorted(
            Comparator.comparingInt((String one) -> distance(word, one))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  /** Returns the Levenshtein distance: the number of letters to insert, delete or replace. */
  public static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int column = 0; column < above.length; column++) {
      above[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] here = new int[above.length];
      here[0] = row;
      for (int column = 1; column < here.length; column++) {
        int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        here[column] =
            Math.min(above[column - 1] + change, Math.min(above[column], here[column - 1]) + 1);
      }
      above = here;
    }
    return above[other.length()];
  }
}
