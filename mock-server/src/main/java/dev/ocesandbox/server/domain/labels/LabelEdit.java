// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.labels;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes and deletes the labels of a customer.
 *
 * @param customerId the customer
 * @param name name that the label gets
 * @param color color that the label gets
 */
record LabelEdit(String customerId, String name, String color) {

  /** Highest id of a label (LabelInfo of the vendor's SDK). */
  static final int LAST_ID = 65_535;

  /** Numbers from 1, so that none comes back after a label was deleted. */
  static final IdKind ID = new IdKind("label", (number, seed) -> Long.toString(number + 1));

  static final int MOST = Contracts.value("labels.create.limit", "limit").asInt();

  Change<Label> create(World world) {
    LabelsState state = world.get(LabelsState.SLOT);
    boolean full =
        state.of(customerId).size() >= MOST
            || world.counters().getOrDefault(ID.counter(), 0L) >= LAST_ID;
    if (full) {
      return Change.refused(Refusal.by("labels.create.limit"));
    }
    if (isTaken(state, null)) {
      return Change.refused(new Refusal("labels.name-unique", Map.of("name", name)));
    }
    IssuedId issued = ID.next(world);
    Label label = new Label(Integer.parseInt(issued.id()), customerId, name, color);
    return Change.of(
        issued.world().with(LabelsState.SLOT, state.with(label)).applied("labels.create.id"),
        label);
  }

  Change<Label> update(World world, int id) {
    LabelsState state = world.get(LabelsState.SLOT);
    Label label = state.find(customerId, id);
    if (label == null) {
      return Change.refused(unknown(id));
    }
    if (isTaken(state, label)) {
      return Change.refused(new Refusal("labels.name-unique", Map.of("name", name)));
    }
    Label changed = label.as(name, color);
    return Change.of(world.with(LabelsState.SLOT, state.with(changed)), changed);
  }

  static Change<Label> delete(World world, String customerId, int id) {
    LabelsState state = world.get(LabelsState.SLOT);
    Label label = state.find(customerId, id);
    return label == null
        ? Change.refused(unknown(id))
        : Change.of(
            world
                .with(LabelsState.SLOT, state.without(label))
                .applied("labels.delete.leaves-tickets"),
            label);
  }

  private static Refusal unknown(int id) {
    return new Refusal("labels.exists", Map.of("label", Integer.toString(id)));
  }

  private boolean isTaken(LabelsState state, @Nullable Label except) {
    for (Label label : state.of(customerId)) {
      if (label.name().equals(name) && (except == null || label.id() != except.id())) {
        return true;
      }
    }
    return false;
  }
}
