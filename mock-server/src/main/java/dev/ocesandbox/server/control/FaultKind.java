// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.routing.Route;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of faults: which fields each one has, and which operations it can happen to. */
enum FaultKind {
  ERROR("code", ""),
  THROTTLE("", ""),
  STATUS("status", ""),
  DELAY("by", ""),
  RESET("", ""),
  CUT_BODY("", "bytes"),
  LOSE_ANSWER("", ""),
  STUCK_ORDER("", ""),
  STALE_READ("", ""),
  SPEND_FIRST("amount", "payer"),
  FAIL_HALF("", "code");

  /** Every field that belongs to some kind. */
  static final Set<String> OWN = Set.of("code", "status", "by", "bytes", "amount", "payer");

  /** The operations by which a customer's own request completes an order. */
  private static final Set<String> COMPLETING = Set.of("PayOrders", "RenewalResources");

  private final String needed;
  private final String allowed;

  FaultKind(String needed, String allowed) {
    this.needed = needed;
    this.allowed = allowed;
  }

  static FaultKind ofWire(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean needs(String field) {
    return needed.equals(field);
  }

  boolean takes(String field) {
    return needed.equals(field) || allowed.equals(field);
  }

  /**
   * Says why it cannot happen to an operation; empty when it can.
   *
   * @param handler what handles it; null where that is not a room or not built
   */
  String misfit(String operation, Route.@Nullable InWorld handler) {
    return switch (this) {
      case STUCK_ORDER ->
          COMPLETING.contains(operation) ? "" : "it completes no order; PayOrders does";
      case STALE_READ -> handler != null && handler.onlyLooks() ? "" : "it is no read of a world";
      case FAIL_HALF ->
          handler != null && handler.batch() != null
              ? ""
              : "it is no batch of which a part can fail";
      default -> "";
    };
  }
}
