// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.labels;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;

/** The labels of customers, for rooms that put them on something. */
public final class Labels {

  /** How many labels a ticket can have (labels.ticket.limit). */
  public static final int MOST_OF_TICKET = Contracts.value("labels.ticket.limit", "limit").asInt();

  private Labels() {}

  /**
   * Returns the labels of a customer with some ids, in the order of the ids. Ids of labels that
   * were deleted, that never existed or that belong to another customer are left out.
   */
  public static List<Label> of(World world, String customerId, List<Integer> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    LabelsState state = world.get(LabelsState.SLOT);
    List<Label> labels = new ArrayList<>(ids.size());
    for (Integer id : ids) {
      Label label = state.find(customerId, id);
      if (label != null) {
        labels.add(label);
      }
    }
    return labels;
  }
}
