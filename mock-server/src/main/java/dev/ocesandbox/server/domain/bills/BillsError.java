// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.world.Refusal;
import java.util.Optional;

/** The refusals of this room. */
enum BillsError {
  MEMBER_MISSING("query.sub-customer-named"),
  NO_MEMBER("query.own-member"),
  TOO_MANY_MEMBERS("scope.too-many-members"),
  NO_MONTH("query.cycle-is-month"),
  DAYS_MISSING("query.daily-needs-days"),
  NOT_BY_MONTH("query.daily-not-by-month"),
  DAYS_OUTSIDE("query.days-in-month");

  private final String rule;

  BillsError(String name) {
    this.rule = "bills." + name;
  }

  Refusal refusal() {
    return Refusal.by(rule);
  }

  /** Returns the refusal unless a condition holds. */
  Optional<Refusal> unless(boolean holds) {
    return holds ? Optional.empty() : Optional.of(refusal());
  }
}
