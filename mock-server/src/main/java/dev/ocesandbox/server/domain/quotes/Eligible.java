// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;

/** Which discounts of a customer a quote may use; nothing for one order only. */
public final class Eligible {

  private Eligible() {}

  /** Returns what is valid and not for one order only, oldest first; nothing without permission. */
  static List<Discount> of(World world, Inquirer inquirer) {
    return inquirer.seesDiscounts()
        ? Discounts.of(world, inquirer.customerId()).stream()
            .filter(discount -> discount.orderId() == null)
            .filter(discount -> discount.isValidAt(inquirer.now()))
            .toList()
        : List.of();
  }

  /**
   * Who asks for a price.
   *
   * @param customerId whose discounts count
   * @param seesDiscounts whether the caller may see them
   * @param now at which they must be valid
   */
  public record Inquirer(String customerId, boolean seesDiscounts, Instant now) {}
}
