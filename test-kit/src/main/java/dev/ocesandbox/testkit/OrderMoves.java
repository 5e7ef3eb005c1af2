// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.Map;

/**
 * Moves an order from one status to another, as the vendor's staff do: review and provisioning.
 * Orders are cancelled by requests of customers.
 */
public final class OrderMoves {

  private final SandboxControl control;
  private final String order;

  OrderMoves(SandboxControl control, String order) {
    this.control = control;
    this.order = order;
  }

  /**
   * Completes a paid order: its resources are provisioned.
   *
   * @throws ControlApiException if the order does not exist or is not in processing
   */
  public void complete() {
    moveTo(OrderStatus.COMPLETED);
  }

  /**
   * Moves the order to a status.
   *
   * @throws ControlApiException if the order does not exist or no move leads there
   */
  public void moveTo(OrderStatus status) {
    control.post("orders/" + order + "/transition", Map.of("to", status.code()));
  }
}
