// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Orders known names by how likely they are what a misspelt one means. Case is ignored. */
public final class Similarity {

  /** Longer names are compared by their beginning, which bounds the time. */
  private static final int COMPARED = 128;

  private static final int MISTAKE = 4;

  private Similarity() {}

  /**
   * Returns the known names, the most likely first. What is missing at the end counts less than any
   * mistake: {@code c6.large.2} means {@code c6.large.2.linux} rather than {@code c6.large.4}.
   */
  public static List<String> sorted(String name, Collection<String> known) {
    return known.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((String one) -> score(name, one))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /**
   * Returns how unlikely it is that {@code name} means {@code known}: 4 for each letter to insert,
   * delete or replace, up to 3 for letters that are missing at the end, and 3 for parts up to a dot
   * that are missing at the beginning: {@code ec2} means {@code hws.service.type.ec2}.
   */
  public static int score(String name, String known) {
    String given = compared(name);
    String other = compared(known);
    int best = fromBeginning(given, other);
    for (int dot = other.indexOf('.'); dot >= 0; dot = other.indexOf('.', dot + 1)) {
      best = Math.min(best, fromBeginning(given, other.substring(dot + 1)) + MISTAKE - 1);
    }
    return best;
  }

  private static int fromBeginning(String name, String known) {
    int[] distances = distances(name, known);
    int best = Integer.MAX_VALUE;
    for (int end = 0; end < distances.length; end++) {
      int missing = Math.min(distances.length - 1 - end, MISTAKE - 1);
      best = Math.min(best, distances[end] * MISTAKE + missing);
    }
    return best;
  }

  /** Returns whether {@code name} is likely a misspelling: at most a third of it is wrong. */
  public static boolean isClose(String name, String known) {
    return score(name, known) / MISTAKE <= name.length() / 3;
  }

  /** Returns the letters to insert, delete or replace for each beginning of {@code other}. */
  private static int[] distances(String one, String other) {
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
    return above;
  }

  private static String compared(String name) {
    String bounded = name.length() > COMPARED ? name.substring(0, COMPARED) : name;
    return bounded.toLowerCase(Locale.ROOT);
  }
}
