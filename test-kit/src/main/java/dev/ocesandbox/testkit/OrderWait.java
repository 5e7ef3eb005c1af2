// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Waits for an order without sleeping: what it waits for is brought about. Where that is a time,
 * the clock of the world is moved there, and all else that falls due until then happens too; where
 * it is reads, they are made up for and leave no trace in the request log.
 *
 * <p>It fails with an {@code AssertionError} when nothing will bring the order there by itself.
 */
public final class OrderWait {

  /** Longer than any deadline or delay that a world can have. */
  private static final int DAYS = 3_660;

  private final SandboxControl control;
  private final String order;

  OrderWait(SandboxControl control, String order) {
    this.control = control;
    this.order = order;
  }

  /** Waits until it is completed; returns what has happened in the meantime. */
  public List<Event> completed() {
    Tree row = row();
    if (status(row) == OrderStatus.PROCESSING && row.get("progress").number("reads_left") > 0) {
      control.post("orders/" + order + "/transition", "{\"to\": 5}");
    }
    return until(OrderStatus.COMPLETED, "order-completed");
  }

  /** Waits until it is cancelled, as it is when nobody pays; returns what has happened. */
  public List<Event> cancelled() {
    return until(OrderStatus.CANCELLED, "order-cancelled");
  }

  private List<Event> until(OrderStatus wanted, String event) {
    List<Event> happened = new ArrayList<>();
    if (status(row()) != wanted) {
      Event due =
          ahead().filter(next -> next.type().equals(event)).orElseThrow(() -> stuck(wanted));
      happened.addAll(new SandboxClock(control).advanceTo(due.at()).all());
      if (status(row()) != wanted) {
        throw stuck(wanted);
      }
    }
    return List.copyOf(happened);
  }

  /** The first thing that will happen to it by itself. */
  private Optional<Event> ahead() {
    return new SandboxClock(control)
        .ahead(DAYS).stream().filter(event -> event.subject().equals(order)).findFirst();
  }

  private AssertionError stuck(OrderStatus wanted) {
    String next =
        ahead()
            .map(event -> "next comes %s at %s".formatted(event.type(), event.at()))
            .orElse("nothing will happen to it by itself");
    return new AssertionError(
        "Order %s does not become %s: it is %s, and %s; provisioning is %s. %s"
            .formatted(
                order,
                wanted,
                status(row()),
                next,
                control.get("settings").text("/provisioning/mode"),
                "POST orders/%s/transition moves it by hand".formatted(order)));
  }

  private Tree row() {
    return control.get("state?room=orders&id=" + order).body().get("orders").all("orders").stream()
        .filter(row -> row.text("id").equals(order))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no order " + order));
  }

  private static OrderStatus status(Tree row) {
    return OrderStatus.valueOf(row.text("status"));
  }
}
