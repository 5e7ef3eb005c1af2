// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.quotes;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.Discounts;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;

/** Finds the discounts of a customer that a quote may use. */
public final class EligibleDiscounts {

  private EligibleDiscounts() {}

  /**
   * Returns the valid discounts that are not for a single order, oldest first; none without
   * permission.
   */
  static List<Discount> of(World world, Inquirer inquirer) {
    return inquirer.seesDiscounts()
        ? Discounts.usableBy(world, inquirer.customerId()).stream()
            .filter(discount -> discount.orderId() == null)
            .filter(discount -> discount.isValidAt(inquirer.now()))
            .toList()
        : List.of();
  }

  /**
   * The customer who requests a quote.
   *
   * @param customerId owner of the discounts
   * @param seesDiscounts whether the caller may see them
   * @param now when they must be valid
   */
  public record Inquirer(String customerId, boolean seesDiscounts, Instant now) {}
}
