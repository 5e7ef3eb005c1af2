// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.pact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The interactions of a pact, each once, and how many requests were left out and why. */
final class PactContent {

  /** Reasons beyond this number are counted together. */
  private static final int MAX_REASONS = 50;

  private static final String OTHER = "other reasons";

  private final SortedSet<String> interactions = new TreeSet<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();

  /** Adds an interaction as JSON. */
  void add(String interaction) {
    interactions.add(interaction);
  }

  /** Counts requests that are left out. */
  void leaveOut(String reason, int number) {
    boolean known = leftOut.size() < MAX_REASONS || leftOut.containsKey(reason);
    leftOut.merge(known ? reason : OTHER, number, Integer::sum);
  }

  SortedSet<String> interactions() {
    return interactions;
  }

  /** Returns what was left out, in one sentence; empty if nothing was. */
  String leftOut() {
    int all = leftOut.values().stream().mapToInt(Integer::intValue).sum();
    return leftOut.isEmpty()
        ? ""
        : leftOut.entrySet().stream()
            .map(reason -> reason.getValue() + " because " + reason.getKey())
            .collect(Collectors.joining("; ", all + " requests left out: ", ""));
  }

  /** Returns the content as lines that other JVMs of the same run can add. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    interactions.forEach(interaction -> lines.add("interaction\t" + interaction));
    leftOut.forEach(
        (reason, number) -> lines.add("left-out\t" + number + " " + reason.replaceAll("\\s", " ")));
    return lines;
  }

  /** Adds a line of another JVM. */
  void addLine(String line) {
    String rest = line.substring(line.indexOf('\t') + 1);
    int blank = rest.indexOf(' ');
    if (line.startsWith("interaction\t")) {
      add(rest);
    } else if (line.startsWith("left-out\t") && rest.matches("\\d{1,9} .*")) {
      leaveOut(rest.substring(blank + 1), Integer.parseInt(rest.substring(0, blank)));
    }
  }
}
