// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Slot;
import java.util.List;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The discounts of a world.
 *
 * @param byId every discount
 * @param byCustomer ids of each customer's discounts, oldest first
 */
record DiscountsState(
    SharedMap<String, Discount> byId, SharedMap<String, PVector<String>> byCustomer) {

  static final Slot<DiscountsState> SLOT =
      new Slot<>(
          "discounts",
          new DiscountsState(SharedMap.empty(), SharedMap.empty()),
          List.of(
              SavedDiscountForm.upgrading(
                      new Slot.Section<>(
                          "discounts",
                          Discount.class,
                          DiscountsState::inOrder,
                          DiscountsState::with))
                  .checkedBy(() -> DiscountsCheck.DISCOUNTS)));

  DiscountsState with(Discount discount) {
    PVector<String> own = byCustomer.getOrDefault(discount.customerId(), TreePVector.empty());
    return new DiscountsState(
        byId.plus(discount.id(), discount),
        byId.containsKey(discount.id())
            ? byCustomer
            : byCustomer.plus(discount.customerId(), own.plus(discount.id())));
  }

  List<Discount> of(String customerId) {
    PVector<String> ids = byCustomer.get(customerId);
    return ids == null
        ? List.of()
        : ids.stream().flatMap(id -> Optional.ofNullable(byId.get(id)).stream()).toList();
  }

  /** Sorted by customer, so that equal states give equal files. */
  private Iterable<Discount> inOrder() {
    return byCustomer.keySet().stream().sorted().flatMap(id -> of(id).stream()).toList();
  }
}
