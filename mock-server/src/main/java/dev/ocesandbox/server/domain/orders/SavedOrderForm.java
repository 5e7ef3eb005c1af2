// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.Slot;
import tools.jackson.databind.node.ObjectNode;

/** Converts orders of saved worlds of older versions. */
final class SavedOrderForm {

  private SavedOrderForm() {}

  static Slot.Section<OrdersState, Order> upgrading(Slot.Section<OrdersState, Order> section) {
    return section.upgradedBy(SavedOrderForm::withoutHardware);
  }

  /** Orders of version 1 could not be for hardware. */
  private static ObjectNode withoutHardware(ObjectNode order) {
    if (order.path("terms") instanceof ObjectNode terms) {
      terms.put("hardware", false);
    }
    return order;
  }
}
