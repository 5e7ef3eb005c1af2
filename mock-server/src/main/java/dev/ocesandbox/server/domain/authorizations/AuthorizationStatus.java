// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import static dev.ocesandbox.server.world.Diagram.edge;

import dev.ocesandbox.server.world.Diagram;
import java.util.List;

/** States of an authorization, with the vendor's numbers, and the moves between them. */
public enum AuthorizationStatus implements Diagram.Status {
  ASKED(0, "to be authorized"),
  GRANTED(1, "authorized"),
  REJECTED(2, "rejected"),
  EXPIRED(3, "expired"),
  RECALLED(4, "recalled"),
  CANCELLED(5, "cancelled");

  private static final Diagram DIAGRAM =
      Diagram.of(
          "authorizations",
          values(),
          List.of(
              edge(ASKED, GRANTED, "customer grants"),
              edge(ASKED, REJECTED, "customer rejects"),
              edge(ASKED, EXPIRED, "its time ends"),
              edge(ASKED, RECALLED, "support recalls"),
              edge(GRANTED, EXPIRED, "its time ends"),
              edge(GRANTED, CANCELLED, "customer cancels")));

  private final int code;
  private final String meaning;

  AuthorizationStatus(int code, String meaning) {
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

  /** Returns whether an authorization can go to a status from here. */
  boolean canBecome(AuthorizationStatus next) {
    return DIAGRAM.allows(this, next);
  }
}
