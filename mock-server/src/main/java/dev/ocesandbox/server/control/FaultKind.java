// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.gateway.commands.Route;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of faults, with their fields and the operations in which they can happen. */
enum FaultKind {
  ERROR("sandbox.fault.error", "code", ""),
  THROTTLE("sandbox.fault.throttle", "", ""),
  STATUS("sandbox.fault.status", "status", ""),
  DELAY("sandbox.fault.delay", "by", ""),
  RESET("sandbox.fault.reset", "", ""),
  CUT_BODY("sandbox.fault.cut-body", "", "bytes"),
  LOSE_ANSWER("sandbox.fault.lose-answer", "", ""),
  STUCK_ORDER("sandbox.fault.stuck-order", "", ""),
  STALE_READ("sandbox.fault.stale-read", "", ""),
  SPEND_FIRST("sandbox.fault.spend-first", "amount", "payer"),
  FAIL_HALF("sandbox.fault.fail-half", "", "code");

  /** All fields that belong to particular kinds. */
  static final Set<String> FIELDS = Set.of("code", "status", "by", "bytes", "amount", "payer");

  /** Operations of customers that complete an order. */
  private static final Set<String> COMPLETING = Set.of("PayOrders", "RenewalResources");

  private final String rule;
  private final String needed;
  private final String allowed;

  FaultKind(String rule, String needed, String allowed) {
    this.rule = rule;
    this.needed = needed;
    this.allowed = allowed;
  }

  /** Returns the kind with a name of the control API, such as {@code cut-body}. */
  static FaultKind ofWire(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Returns the name of this kind in the control API. */
  String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the id of the rule that describes this kind. */
  String rule() {
    return rule;
  }

  boolean needs(String field) {
    return needed.equals(field);
  }

  boolean takes(String field) {
    return needed.equals(field) || allowed.equals(field);
  }

  /**
   * Returns why this kind cannot happen in an operation; empty if it can.
   *
   * @param handler handler of the operation; null if the operation is not handled in a world
   */
  Optional<Bilingual> misfit(String operation, Route.@Nullable InWorld handler) {
    return switch (this) {
      case STUCK_ORDER ->
          unless(
              COMPLETING.contains(operation),
              "it does not complete an order; PayOrders does",
              "它不会使订单完成，PayOrders才会");
      case STALE_READ ->
          unless(handler != null && handler.isRead(), "it does not read a world", "它不是查询接口");
      case FAIL_HALF ->
          unless(
              handler != null && handler.batch() != null,
              "it is not a batch whose items can fail separately",
              "它不是各项可以分别失败的批量接口");
      default -> Optional.empty();
    };
  }

  private static Optional<Bilingual> unless(boolean fits, String en, String zh) {
    return fits ? Optional.empty() : Optional.of(new Bilingual(en, zh));
  }
}
