// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import static dev.ocesandbox.server.world.Diagram.edge;

import dev.ocesandbox.server.world.Diagram;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** States of an order, with the vendor's numbers, and the moves between them. */
public enum OrderStatus implements Diagram.Status {
  REVIEW(1, "in review"),
  REFUND_PENDING(2, "refund pending"),
  PROCESSING(3, "processing"),
  CANCELLED(4, "cancelled"),
  COMPLETED(5, "completed"),
  PENDING_PAYMENT(6, "pending payment"),
  CONFIRMATION(9, "to be confirmed"),
  TO_BE_SHIPPED(10, "to be shipped"),
  TO_BE_RECEIVED(11, "to be received"),
  AWAITING_PICK_UP(12, "awaiting pick-up"),
  REPLACEMENT(13, "replacement");

  /** Moves made by payment, cancellation and time. */
  private static final List<Diagram.Edge> OWN_MOVES =
      List.of(
          edge(PENDING_PAYMENT, PROCESSING, "paid"),
          edge(
              PENDING_PAYMENT,
              CANCELLED,
              "cancelled; not paid in time; what it was to renew is no more"));

  /** Moves made by the vendor's staff, or by the customer in the console. Inferred: all of them. */
  private static final List<Diagram.Edge> STAFF_MOVES =
      List.of(
          edge(REVIEW, PENDING_PAYMENT, "staff: purchase approved"),
          edge(REVIEW, CANCELLED, "staff: turned down"),
          edge(REVIEW, REFUND_PENDING, "staff: unsubscription approved"),
          edge(REVIEW, AWAITING_PICK_UP, "staff: hardware is fetched"),
          edge(REFUND_PENDING, COMPLETED, "staff: money is back"),
          edge(CONFIRMATION, PENDING_PAYMENT, "staff: confirmed"),
          edge(CONFIRMATION, CANCELLED, "staff: not confirmed"),
          edge(PROCESSING, COMPLETED, "provisioned; staff: completed"),
          edge(PROCESSING, TO_BE_SHIPPED, "staff: hardware is packed"),
          edge(TO_BE_SHIPPED, TO_BE_RECEIVED, "staff: hardware is on its way"),
          edge(TO_BE_RECEIVED, COMPLETED, "staff: hardware has arrived"),
          edge(TO_BE_RECEIVED, REPLACEMENT, "staff: hardware is replaced"),
          edge(AWAITING_PICK_UP, REFUND_PENDING, "staff: hardware is back"));

  private static final Diagram DIAGRAM =
      Diagram.of(
          "orders", values(), Stream.concat(OWN_MOVES.stream(), STAFF_MOVES.stream()).toList());

  private static final Set<OrderStatus> FINAL =
      Arrays.stream(values())
          .filter(status -> DIAGRAM.edges().stream().noneMatch(e -> e.from() == status.code))
          .collect(Collectors.toUnmodifiableSet());

  private final int code;
  private final String meaning;

  OrderStatus(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** Returns all states and moves, of purchases and of unsubscriptions. */
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

  /** Returns the state with a number; empty if there is none. */
  public static Optional<OrderStatus> ofCode(int code) {
    return Arrays.stream(values()).filter(status -> status.code == code).findFirst();
  }

  /** Returns whether an order can go to a state from here. */
  public boolean canBecome(OrderStatus next) {
    return DIAGRAM.allows(this, next);
  }

  /** Returns whether staff can move an order to a state from here. */
  boolean canBeMovedTo(OrderStatus next) {
    return STAFF_MOVES.stream().anyMatch(edge -> edge.from() == code && edge.to() == next.code);
  }

  /** Returns whether no move leads away from it. */
  public boolean isFinal() {
    return FINAL.contains(this);
  }
}
