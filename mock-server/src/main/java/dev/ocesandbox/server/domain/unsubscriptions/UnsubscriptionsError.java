// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.world.Refusal;
import java.util.Optional;

/** Why something is not given back; codes and texts stand with their rules in the contracts. */
enum UnsubscriptionsError {
  UNKNOWN("resource-known"),
  FOREIGN("foreign-is-unknown"),
  AS_A_WHOLE("as-a-whole"),
  SAVINGS_PLAN("not-savings-plan"),
  TRIAL("not-trial"),
  PRODUCT("product-allows"),
  MARKETPLACE("not-marketplace"),
  DEVCLOUD("not-devcloud"),
  PACKAGE("package-not-begun"),
  INVOICED("not-invoiced"),
  FROZEN("not-frozen"),
  EXPIRED("not-expired"),
  UNPAID_ORDER("no-unpaid-order"),
  TRANSACTION("no-transaction"),
  NO_RENEWAL("renewal-to-come"),
  CHANGED("renewal-of-changed"),
  PROMOTION("renewal-by-promotion"),
  ADD_ON("no-bandwidth-add-on");

  private final String rule;

  UnsubscriptionsError(String rule) {
    this.rule = rule;
  }

  Refusal refusal() {
    return Refusal.by("unsubscriptions." + rule);
  }

  /** Refuses where a condition holds. */
  Optional<Refusal> when(boolean holds) {
    return holds ? Optional.of(refusal()) : Optional.empty();
  }
}
