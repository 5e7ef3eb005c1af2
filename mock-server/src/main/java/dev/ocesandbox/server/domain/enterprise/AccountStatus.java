// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import static dev.ocesandbox.server.world.Diagram.edge;

import dev.ocesandbox.server.world.Diagram;
import java.util.Arrays;
import java.util.List;

/**
 * States of an account in an enterprise, with the vendor's numbers. Inferred: the moves. The
 * control API may set any state.
 */
public enum AccountStatus implements Diagram.Status {
  NORMAL(1, "normal"),
  CREATING(2, "being created"),
  CLOSING(3, "being closed"),
  CLOSED(4, "closed"),
  REGISTERING(101, "being registered"),
  TO_ACTIVATE(102, "to be activated");

  private static final Diagram DIAGRAM =
      Diagram.of(
          "accounts",
          values(),
          List.of(
              edge(REGISTERING, TO_ACTIVATE, "registered"),
              edge(REGISTERING, CREATING, "registered, needs no activation"),
              edge(TO_ACTIVATE, NORMAL, "activated"),
              edge(CREATING, NORMAL, "created"),
              edge(NORMAL, CLOSING, "closing was requested"),
              edge(CLOSING, CLOSED, "closed")));

  private final int code;
  private final String meaning;

  AccountStatus(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** Returns all states and moves. */
  public static Diagram diagram() {
    return DIAGRAM;
  }

  static AccountStatus ofCode(int code) {
    return Arrays.stream(values()).filter(s -> s.code == code).findFirst().orElseThrow();
  }

  @Override
  public int code() {
    return code;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
