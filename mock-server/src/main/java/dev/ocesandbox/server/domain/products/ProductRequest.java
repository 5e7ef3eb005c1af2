// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import org.jspecify.annotations.Nullable;

/**
 * A product that is to be priced or bought.
 *
 * @param key service, resource type and specification
 * @param regionCode region
 * @param zone availability zone; null for any
 * @param size size, for products that are ordered by size; null otherwise
 * @param quantity number of units
 */
public record ProductRequest(
    ProductKey key, String regionCode, @Nullable String zone, @Nullable Size size, int quantity) {

  /**
   * A size.
   *
   * @param amount number
   * @param measureId unit: 15 Mbps, 17 GB, 14 pieces; null if unknown
   */
  public record Size(int amount, @Nullable Integer measureId) {}
}
