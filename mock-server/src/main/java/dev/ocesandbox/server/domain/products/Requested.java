// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have and to know the price of.
 *
 * @param key service, resource type and specification
 * @param regionCode region
 * @param zone availability zone; null when any will do
 * @param size how large, for products that are ordered by size; null otherwise
 * @param quantity how many
 */
public record Requested(
    ProductKey key, String regionCode, @Nullable String zone, @Nullable Size size, int quantity) {

  /**
   * How large something is.
   *
   * @param amount so many
   * @param measureId of which unit: 15 Mbps, 17 GB, 14 pieces; null when nobody said
   */
  public record Size(int amount, @Nullable Integer measureId) {}
}
