// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.world.Refusal;
import java.util.Optional;

/** The refusals of this room. Their codes and texts are defined with the rules in the contracts. */
enum UnsubscriptionsError {
  UNKNOWN("unsubscriptions.resource-known"),
  FOREIGN("unsubscriptions.foreign-is-unknown"),
  AS_A_WHOLE("unsubscriptions.as-a-whole"),
  SAVINGS_PLAN("unsubscriptions.not-savings-plan"),
  TRIAL("unsubscriptions.not-trial"),
  PRODUCT("unsubscriptions.product-allows"),
  MARKETPLACE("unsubscriptions.not-marketplace"),
  DEVCLOUD("unsubscriptions.not-devcloud"),
  PACKAGE("unsubscriptions.package-not-begun"),
  INVOICED("unsubscriptions.not-invoiced"),
  FROZEN("unsubscriptions.not-frozen"),
  EXPIRED("unsubscriptions.not-expired"),
  UNPAID_ORDER("unsubscriptions.no-unpaid-order"),
  TRANSACTION("unsubscriptions.no-transaction"),
  NO_RENEWAL("unsubscriptions.renewal-to-come"),
  CHANGED("unsubscriptions.renewal-of-changed"),
  PROMOTION("unsubscriptions.renewal-by-promotion"),
  ADD_ON("unsubscriptions.no-bandwidth-add-on");

  private final String rule;

  UnsubscriptionsError(String rule) {
    this.rule = rule;
  }

  Refusal refusal() {
    return Refusal.by(rule);
  }

  /** Returns this refusal if a condition holds. */
  Optional<Refusal> when(boolean holds) {
    return holds ? Optional.of(refusal()) : Optional.empty();
  }
}
