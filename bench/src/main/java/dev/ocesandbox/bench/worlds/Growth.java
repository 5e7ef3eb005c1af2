// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

/**
 * What a list costs in a small and in a large world, in microseconds of CPU time.
 *
 * @param room the room of the list
 * @param list what is listed, and by which filter
 * @param small in the small world
 * @param large in the large world
 */
public record Growth(String room, String list, double small, double large) {

  private static final String SEPARATOR = "\t";

  /** Reads a line of {@link GrowthProgram}. */
  public static Growth parse(String line) {
    String[] fields = line.split(SEPARATOR, -1);
    return new Growth(
        fields[0], fields[1], Double.parseDouble(fields[2]), Double.parseDouble(fields[3]));
  }

  String line() {
    return String.join(SEPARATOR, room, list, String.valueOf(small), String.valueOf(large));
  }

  /** Returns how many times as much it costs in the large world. */
  public double ratio() {
    return large / small;
  }
}
