// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * Brings an order to a status without sleeping. If the order waits for a point in time, the clock
 * of the world is advanced to it, and everything else that is due until then happens as well. If
 * the order waits for reads, it is completed at once and the request log stays unchanged.
 *
 * <p>Methods throw an {@code AssertionError} if the order does not exist or if nothing will bring
 * it to that status by itself.
 */
public final class OrderWait {

  /** Longer than any deadline or delay of a world. */
  private static final int TIMELINE_DAYS = 3_660;

  private final SandboxControl control;
  private final String order;

  OrderWait(SandboxControl control, String order) {
    this.control = control;
    this.order = order;
  }

  /**
   * Waits until the order is completed.
   *
   * @return the events of the clock move; empty if the clock did not move
   */
  public List<Event> completed() {
    JsonValue row = row();
    if (status(row) == OrderStatus.PROCESSING && row.get("progress").integer("reads_left") > 0) {
      control.post("orders/" + order + "/transition", "{\"to\": 5}");
    }
    return waitFor(OrderStatus.COMPLETED, "order-completed");
  }

  /**
   * Waits until the order is cancelled because its payment deadline has passed.
   *
   * @return the events of the clock move; empty if the clock did not move
   */
  public List<Event> cancelled() {
    return waitFor(OrderStatus.CANCELLED, "order-cancelled");
  }

  private List<Event> waitFor(OrderStatus expected, String eventType) {
    if (status(row()) == expected) {
      return List.of();
    }
    Event due =
        nextEvent()
            .filter(event -> event.type().equals(eventType))
            .orElseThrow(() -> unreachable(expected));
    List<Event> events = new SandboxClock(control).advanceTo(due.at()).all();
    if (status(row()) != expected) {
      throw unreachable(expected);
    }
    return events;
  }

  private Optional<Event> nextEvent() {
    return new SandboxClock(control)
        .upcoming(TIMELINE_DAYS).stream()
            .filter(event -> event.subject().equals(order))
            .findFirst();
  }

  private AssertionError unreachable(OrderStatus expected) {
    String next =
        nextEvent()
            .map(event -> "its next event is %s at %s".formatted(event.type(), event.at()))
            .orElse("it has no upcoming events");
    OrderStatus status = status(row());
    return new AssertionError(
        "Order %s will not become %s: its status is %s, %s, and the provisioning mode is %s.%s"
            .formatted(
                order,
                expected,
                status,
                next,
                control.get("settings").text("/provisioning/mode"),
                advice(status, expected)));
  }

  /** Returns what brings an order from one status to another, if anything does. */
  private String advice(OrderStatus from, OrderStatus to) {
    if (to == OrderStatus.COMPLETED && from == OrderStatus.PENDING_PAYMENT) {
      return " Pay it first.";
    }
    return to == OrderStatus.COMPLETED && from == OrderStatus.PROCESSING
        ? " Complete it with sandbox.order(\"%s\").complete().".formatted(order)
        : "";
  }

  private JsonValue row() {
    return control.get("state?room=orders&id=" + order).body().get("orders").list("orders").stream()
        .filter(row -> row.text("id").equals(order))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Order %s does not exist".formatted(order)));
  }

  private static OrderStatus status(JsonValue row) {
    return OrderStatus.valueOf(row.text("status"));
  }
}
