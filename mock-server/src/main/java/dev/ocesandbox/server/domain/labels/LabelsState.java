// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.labels;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a world.
 *
 * @param byId every label, by id
 * @param byCustomer each customer's labels, oldest first
 */
record LabelsState(SharedMap<Integer, Label> byId, SharedMap<String, Ranked<Label>> byCustomer) {

  static final Slot<LabelsState> SLOT =
      new Slot<>(
          "labels",
          new LabelsState(SharedMap.empty(), SharedMap.empty()),
          List.of(
              new Slot.Section<LabelsState, Label>(
                      "labels", Label.class, state -> Slot.byKey(state.byId), LabelsState::with)
                  .checkedBy(() -> LabelsCheck.LABELS)));

  /** Returns a label of a customer, or null if the customer has no label with that id. */
  @Nullable Label find(String customerId, int id) {
    Label label = byId.get(id);
    return label != null && label.customerId().equals(customerId) ? label : null;
  }

  Ranked<Label> of(String customerId) {
    return byCustomer.getOrDefault(customerId, Ranked.by(Label.OLDEST_FIRST));
  }

  /** Adds or replaces a label. */
  LabelsState with(Label label) {
    return new LabelsState(
        byId.plus(label.id(), label),
        byCustomer.plus(label.customerId(), of(label.customerId()).plus(label)));
  }

  LabelsState without(Label label) {
    Ranked<Label> rest = of(label.customerId()).minus(label);
    return new LabelsState(
        byId.minus(label.id()),
        rest.size() == 0
            ? byCustomer.minus(label.customerId())
            : byCustomer.plus(label.customerId(), rest));
  }
}
