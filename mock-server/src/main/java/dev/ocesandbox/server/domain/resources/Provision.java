// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import java.time.Instant;
import java.util.List;

/**
 * What an order line has bought, to be provisioned.
 *
 * @param lineId the line
 * @param product what each resource is
 * @param quantity how many resources
 * @param begin when their term begins, UTC
 * @param end its last second, UTC
 */
public record Provision(
    String lineId, Resource.Product product, int quantity, Instant begin, Instant end) {

  /**
   * Everything that an order has bought.
   *
   * @param orderId the order
   * @param customerId who gets it
   * @param lines at least one
   */
  public record Delivery(String orderId, String customerId, List<Provision> lines) {
    /** Copies the lines. */
    public Delivery {
      lines = List.copyOf(lines);
    }
  }
}
