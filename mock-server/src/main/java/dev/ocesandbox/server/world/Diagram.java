// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The states that something can be in and the moves between them: what the rooms decide by, and
 * what people are shown. Immutable.
 *
 * @param name of what it is for, such as resources
 * @param states every state
 * @param edges every move there is, one for each pair of states
 */
public record Diagram(String name, List<State> states, List<Edge> edges) {

  /**
   * A state.
   *
   * @param code the vendor's number
   * @param name what it means
   */
  public record State(int code, String name) {}

  /**
   * A move.
   *
   * @param from number of the state before
   * @param to number of the state after
   * @param cause what makes it
   */
  public record Edge(int from, int to, String cause) {}

  /** What the statuses of something have in common: the vendor's number and a meaning. */
  public interface Status {
    /** Returns the vendor's number. */
    int code();

    /** Returns what it means. */
    String meaning();
  }

  /** Draws the moves between all statuses of something. */
  public static Diagram of(String name, Status[] statuses, List<Edge> edges) {
    return new Diagram(
        name, Arrays.stream(statuses).map(s -> new State(s.code(), s.meaning())).toList(), edges);
  }

  /** Returns a move between two statuses. */
  public static Edge edge(Status from, Status to, String cause) {
    return new Edge(from.code(), to.code(), cause);
  }

  /** Copies the lists; two edges between the same states are a bug, and so is an unknown state. */
  public Diagram {
    states = List.copyOf(states);
    edges = List.copyOf(edges);
    List<Integer> codes = states.stream().map(State::code).toList();
    long pairs = edges.stream().map(edge -> List.of(edge.from(), edge.to())).distinct().count();
    boolean known =
        edges.stream().allMatch(e -> codes.contains(e.from()) && codes.contains(e.to()));
    if (pairs != edges.size() || !known) {
      throw new IllegalArgumentException(name + " has an edge twice or one that leads nowhere");
    }
  }

  /** Returns the edge from one state to another; empty when there is none. */
  public Optional<Edge> edge(int from, int to) {
    return edges.stream().filter(edge -> edge.from() == from && edge.to() == to).findFirst();
  }

  /** Tells whether there is a move from one status to another. */
  public boolean allows(Status from, Status to) {
    return edge(from.code(), to.code()).isPresent();
  }
}
