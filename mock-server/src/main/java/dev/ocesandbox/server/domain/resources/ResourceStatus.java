// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import static dev.ocesandbox.server.world.Diagram.edge;

import dev.ocesandbox.server.world.Diagram;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** States of a resource, with the vendor's numbers, and the moves between them. */
public enum ResourceStatus implements Diagram.Status {
  IN_USE(2, "in use"),
  CLOSED(3, "closed"),
  FROZEN(4, "frozen, in retention"),
  EXPIRED(5, "expired, in grace");

  private static final Diagram DIAGRAM =
      Diagram.of(
          "resources",
          values(),
          List.of(
              edge(IN_USE, EXPIRED, "the term ends, policy 0, 3 or 5"),
              edge(IN_USE, FROZEN, "the term ends, policy 4"),
              edge(IN_USE, CLOSED, "the term ends, policy 1 or 2; unsubscribed; switched at once"),
              edge(EXPIRED, IN_USE, "renewed"),
              edge(EXPIRED, FROZEN, "grace ends"),
              edge(EXPIRED, CLOSED, "grace ends, policy 5; unsubscribed"),
              edge(FROZEN, IN_USE, "renewed"),
              edge(FROZEN, CLOSED, "retention ends; unsubscribed")));

  private static final Map<ResourceStatus, Set<ResourceStatus>> MOVES =
      Arrays.stream(values())
          .collect(
              Collectors.toUnmodifiableMap(
                  from -> from,
                  from ->
                      Arrays.stream(values())
                          .filter(to -> DIAGRAM.allows(from, to))
                          .collect(
                              Collectors.toCollection(
                                  () -> EnumSet.noneOf(ResourceStatus.class)))));

  private final int code;
  private final String meaning;

  ResourceStatus(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** Returns every state and every move. */
  public static Diagram diagram() {
    return DIAGRAM;
  }

  @Override
  public int code() {
    return code;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  /** Returns the states that a resource can go to from here. */
  public Set<ResourceStatus> next() {
    return Set.copyOf(MOVES.getOrDefault(this, Set.of()));
  }
}
