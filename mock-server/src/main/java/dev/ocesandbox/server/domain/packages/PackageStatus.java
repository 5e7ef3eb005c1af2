// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import static dev.ocesandbox.server.world.Diagram.edge;

import dev.ocesandbox.server.world.Diagram;
import java.util.List;

/**
 * States of a package, with the vendor's numbers (api_order_00027), and the moves between them.
 *
 * <p>Inferred: the moves; the page names only the states.
 */
public enum PackageStatus implements Diagram.Status {
  NOT_BEGUN(0, "not yet in effect"),
  IN_EFFECT(1, "in effect"),
  USED_UP(2, "used up"),
  EXPIRED(3, "expired"),
  UNSUBSCRIBED(4, "unsubscribed");

  private static final Diagram DIAGRAM =
      Diagram.of(
          "packages",
          values(),
          List.of(
              edge(NOT_BEGUN, IN_EFFECT, "its term begins"),
              edge(NOT_BEGUN, UNSUBSCRIBED, "unsubscribed"),
              edge(IN_EFFECT, USED_UP, "nothing is left, nothing comes back within the term"),
              edge(IN_EFFECT, EXPIRED, "its last term ends"),
              edge(IN_EFFECT, UNSUBSCRIBED, "unsubscribed, where that may be; refunded"),
              edge(USED_UP, IN_EFFECT, "a renewed term begins"),
              edge(USED_UP, EXPIRED, "its last term ends"),
              edge(USED_UP, UNSUBSCRIBED, "unsubscribed, where that may be; refunded")));

  private final int code;
  private final String meaning;

  PackageStatus(int code, String meaning) {
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

  /** Returns whether a package has ended. */
  boolean isOver() {
    return this == EXPIRED || this == UNSUBSCRIBED;
  }

  /** Returns whether a package can go to a state from here. */
  boolean canBecome(PackageStatus next) {
    return DIAGRAM.allows(this, next);
  }
}
