// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resources of an order line that are to be provisioned.
 *
 * @param lineId id of the order line
 * @param product product of each resource
 * @param quantity number of resources
 * @param begin first second of their term, UTC
 * @param end its last second, UTC
 * @param projectId enterprise project; null for the default one
 */
public record Provision(
    String lineId,
    Resource.Product product,
    int quantity,
    Instant begin,
    Instant end,
    @Nullable String projectId) {

  /**
   * The resources of an order that are to be provisioned.
   *
   * @param orderId id of the order
   * @param customerId owner
   * @param lines at least one
   */
  public record Delivery(String orderId, String customerId, List<Provision> lines) {
    /** Creates a delivery with a copy of the lines. */
    public Delivery {
      lines = List.copyOf(lines);
    }
  }
}
