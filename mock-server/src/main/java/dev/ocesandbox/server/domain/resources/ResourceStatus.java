// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import static dev.ocesandbox.server.world.Diagram.edge;

import dev.ocesandbox.server.world.Diagram;
import java.util.List;

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

  private final int code;
  private final String meaning;

  ResourceStatus(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** Returns all states and moves. */
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

  /** Returns whether a resource can go to a state from here. */
  boolean canBecome(ResourceStatus next) {
    return DIAGRAM.allows(this, next);
  }
}
