// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.world.Checks;
import dev.ocesandbox.server.world.Refusal;
import java.util.Optional;

/** The refusals of this room. */
enum CostsError {
  NO_COST_CENTER("cost-center"),
  OF_RESELLER("not-for-partner-customers"),
  IN_CUSTODY("not-for-members-of-others"),
  TOO_MANY_MEMBERS("too-many-members"),
  TOO_EARLY("last-18-months"),
  TIME_FORM("time-form"),
  TWICE("one-tag-one-unit");

  private final String rule;

  CostsError(String name) {
    this.rule = "costs.query." + name;
  }

  /** Returns the refusal unless a condition holds. */
  Optional<Refusal> unless(boolean holds) {
    return Checks.require(holds, rule);
  }
}
