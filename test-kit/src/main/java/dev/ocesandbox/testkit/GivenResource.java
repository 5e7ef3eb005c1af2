// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.List;

/**
 * What an arrangement has brought forth.
 *
 * @param orderId the order that bought it
 * @param resourceIds one for each piece
 */
public record GivenResource(String orderId, List<String> resourceIds) {

  /** Copies the ids. */
  public GivenResource {
    resourceIds = List.copyOf(resourceIds);
  }

  /** Returns the id of the first piece. */
  public String id() {
    if (resourceIds.isEmpty()) {
      throw new IllegalStateException("The order " + orderId + " brought forth no resource");
    }
    return resourceIds.get(0);
  }
}
