// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the documents say of the moves of a ticket, without anything of the server. */
final class TicketMoves {

  /** What the customer does by the API. */
  static final List<String> ACTIONS = List.of("cancel", "close", "press", "delete", "rate");

  /** What support does, and the customer in the console (reject). */
  static final List<String> HELP =
      List.of(
          "accept",
          "accept",
          "accept",
          "reply",
          "ask",
          "propose",
          "propose",
          "resolve",
          "reject",
          "pause",
          "resume",
          "resume",
          "invalidate");

  /** The actions by which support writes a message. */
  static final Set<String> SAYS = Set.of("reply", "ask", "propose");

  /** The statuses of tickets that have ended. */
  static final Set<Integer> FINAL = Set.of(3, 4, 12, 13);

  /** The status after an action, by the status before. */
  private static final Map<String, Map<Integer, Integer>> CUSTOMER =
      Map.of(
          "cancel", Map.of(0, 4),
          "close", Map.of(1, 3, 2, 3, 17, 3),
          "press", Map.of(0, 0, 1, 1),
          "delete", Map.of(3, 13, 4, 13, 12, 13),
          "rate", Map.of(3, 3));

  private static final Map<String, Map<Integer, Integer>> SUPPORT =
      Map.of(
          "accept", Map.of(0, 1),
          "reply", Map.of(1, 1, 2, 2, 5, 5, 17, 17),
          "ask", Map.of(1, 17),
          "propose", Map.of(1, 2),
          "resolve", Map.of(1, 3, 2, 3),
          "reject", Map.of(2, 1),
          "pause", Map.of(1, 5),
          "resume", Map.of(5, 1),
          "invalidate", Map.of(0, 12, 1, 12));

  private TicketMoves() {}

  /**
   * A move.
   *
   * @param allowed whether the status allows it
   * @param to status after it
   */
  record Move(boolean allowed, int to) {}

  static Move customer(String action, int status) {
    return move(CUSTOMER, action, status);
  }

  static Move support(String action, int status) {
    return move(SUPPORT, action, status);
  }

  private static Move move(Map<String, Map<Integer, Integer>> moves, String action, int status) {
    Integer to = moves.getOrDefault(action, Map.of()).get(status);
    return new Move(to != null, to == null ? status : to);
  }

  /** Returns the statuses to which support can bring a ticket by itself as time passes. */
  static Set<Integer> byItself(String profile, int status) {
    if (profile.equals("manual")) {
      return Set.of(status);
    }
    return switch (status) {
      case 0 -> Set.of(0, 1, 2, 3);
      case 1 -> Set.of(1, 2, 3);
      case 2 -> Set.of(2, 3);
      default -> Set.of(status);
    };
  }

  /** What support says at once when it accepts a ticket that has waited for so long. */
  static String saysLate(String profile, Duration waited) {
    Duration replies = Duration.ofMinutes(profile.equals("prompt") ? 10 : 24 * 60);
    Duration proposes = Duration.ofMinutes(profile.equals("prompt") ? 30 : 3 * 24 * 60);
    if (profile.equals("manual") || waited.compareTo(replies) < 0) {
      return "";
    }
    return waited.compareTo(proposes) < 0 ? "reply" : "propose";
  }
}
