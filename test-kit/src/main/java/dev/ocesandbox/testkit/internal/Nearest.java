// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Suggests names for one that does not exist. */
public final class Nearest {

  private static final int SHOWN = 3;
  private static final int LISTED = 12;
  private static final int MISTAKE = 4;

  private Nearest() {}

  /**
   * Returns {@code name} if it is known.
   *
   * @param noun what the name stands for, such as error code
   * @throws IllegalArgumentException that shows the nearest names, if it is unknown
   */
  public static String known(String noun, String name, Collection<String> all) {
    if (all.contains(name)) {
      return name;
    }
    throw new IllegalArgumentException(
        "Unknown %s '%s'. %s".formatted(noun, name, suggestion(noun, name, all)));
  }

  /** Returns the names that are closest to {@code name}, and all of them if there are few. */
  private static String suggestion(String noun, String name, Collection<String> all) {
    List<String> nearest =
        all.stream()
            .distinct()
            .sorted(
                Comparator.comparingInt((String one) -> score(name, one))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(SHOWN)
            .toList();
    if (nearest.isEmpty()) {
      return "There is no " + noun;
    }
    String hint = "Did you mean " + nearest.get(0) + "?";
    return all.size() <= LISTED
        ? "%s The known ones are %s".formatted(hint, List.copyOf(all))
        : "%s The nearest are %s".formatted(hint, nearest);
  }

  /**
   * Returns how unlikely it is that {@code name} means {@code known}: 4 for each letter to insert,
   * delete or replace, and up to 3 for letters that are missing at the end. So {@code c6.large.2}
   * means {@code c6.large.2.linux} rather than {@code c6.large.4}.
   */
  private static int score(String name, String known) {
    int[] distances = distances(name.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT));
    int best = Integer.MAX_VALUE;
    for (int end = 0; end < distances.length; end++) {
      int missing = Math.min(distances.length - 1 - end, MISTAKE - 1);
      best = Math.min(best, distances[end] * MISTAKE + missing);
    }
    return best;
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
}
