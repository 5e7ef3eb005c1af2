// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.List;

/**
 * The resources that {@link GivenResource} created.
 *
 * @param orderId id of the order that bought them
 * @param resourceIds one id for each piece
 */
public record CreatedResource(String orderId, List<String> resourceIds) {

  /** Creates a result with a copy of {@code resourceIds}. */
  public CreatedResource {
    resourceIds = List.copyOf(resourceIds);
  }

  /**
   * Returns the id of the first piece.
   *
   * @throws IllegalStateException if the order created no resource
   */
  public String id() {
    if (resourceIds.isEmpty()) {
      throw new IllegalStateException("Order " + orderId + " created no resource");
    }
    return resourceIds.get(0);
  }
}
