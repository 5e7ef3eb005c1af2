// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import dev.ocesandbox.server.world.Slot;
import tools.jackson.databind.node.ObjectNode;

/** Converts discounts of saved worlds of older versions. */
final class SavedDiscountForm {

  private SavedDiscountForm() {}

  static Slot.Section<DiscountsState, Discount> upgrading(
      Slot.Section<DiscountsState, Discount> section) {
    return section.upgradedBy(SavedDiscountForm::withoutBeginning);
  }

  /** Version 1 did not say when a discount was granted. */
  private static ObjectNode withoutBeginning(ObjectNode discount) {
    return discount.putNull("effective_at");
  }
}
