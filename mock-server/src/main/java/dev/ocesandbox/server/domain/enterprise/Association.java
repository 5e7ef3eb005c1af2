// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import static dev.ocesandbox.server.world.Diagram.edge;

import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Diagram;
import java.util.List;

/**
 * How an account belongs to an enterprise, with the numbers of financial_custody. Inferred: -1 for
 * an account that belongs to none.
 */
public enum Association implements Diagram.Status {
  NONE(-1, "no member"),
  INDEPENDENT(0, "member with money of its own"),
  CUSTODY(1, "member in financial custody");

  private static final Diagram DIAGRAM =
      Diagram.of(
          "associations",
          values(),
          List.of(
              edge(NONE, INDEPENDENT, "created or bound"),
              edge(NONE, CUSTODY, "created or bound"),
              edge(INDEPENDENT, CUSTODY, "unbound and bound anew"),
              edge(CUSTODY, INDEPENDENT, "unbound and bound anew"),
              edge(INDEPENDENT, NONE, "unbound"),
              edge(CUSTODY, NONE, "unbound")));

  private final int code;
  private final String meaning;

  Association(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** Returns all states and moves. */
  public static Diagram diagram() {
    return DIAGRAM;
  }

  /** Returns how a customer belongs to an enterprise. */
  static Association of(Customer customer) {
    if (customer.masterId() == null) {
      return NONE;
    }
    return customer.custody() ? CUSTODY : INDEPENDENT;
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
