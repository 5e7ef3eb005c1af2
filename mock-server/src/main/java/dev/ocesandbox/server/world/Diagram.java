// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A state diagram. Rooms check transitions against it, and the control API and the guide show it.
 * Immutable.
 *
 * @param name what the diagram is for, such as {@code resources}
 * @param states all states
 * @param edges all transitions, at most one for each ordered pair of states
 */
public record Diagram(String name, List<State> states, List<Edge> edges) {

  /**
   * A state.
   *
   * @param code the vendor's number
   * @param name meaning of the number
   */
  public record State(int code, String name) {}

  /**
   * A transition.
   *
   * @param from code of the state before
   * @param to code of the state after
   * @param cause what causes the transition
   */
  public record Edge(int from, int to, String cause) {}

  /** A status that has a number in the vendor's API. */
  public interface Status {
    /** Returns the vendor's number. */
    int code();

    /** Returns the meaning of the number. */
    String meaning();
  }

  /** Creates a diagram of all statuses of an enum. */
  public static Diagram of(String name, Status[] statuses, List<Edge> edges) {
    return new Diagram(
        name, Arrays.stream(statuses).map(s -> new State(s.code(), s.meaning())).toList(), edges);
  }

  /** Creates a transition between two statuses. */
  public static Edge edge(Status from, Status to, String cause) {
    return new Edge(from.code(), to.code(), cause);
  }

  /**
   * Creates a diagram that keeps copies of the lists.
   *
   * @throws IllegalArgumentException if two edges connect the same states, or if an edge names an
   *     unknown state
   */
  public Diagram {
    states = List.copyOf(states);
    edges = List.copyOf(edges);
    List<Integer> codes = states.stream().map(State::code).toList();
    long pairs = edges.stream().map(edge -> List.of(edge.from(), edge.to())).distinct().count();
    boolean known =
        edges.stream().allMatch(e -> codes.contains(e.from()) && codes.contains(e.to()));
    if (pairs != edges.size() || !known) {
      throw new IllegalArgumentException(name + " has a duplicate edge or an unknown state");
    }
  }

  /** Returns the edge from one state to another, or an empty result if there is none. */
  public Optional<Edge> edge(int from, int to) {
    for (Edge edge : edges) {
      if (edge.from() == from && edge.to() == to) {
        return Optional.of(edge);
      }
    }
    return Optional.empty();
  }

  /** Returns whether there is a transition from one status to another. */
  public boolean allows(Status from, Status to) {
    return edge(from.code(), to.code()).isPresent();
  }
}
