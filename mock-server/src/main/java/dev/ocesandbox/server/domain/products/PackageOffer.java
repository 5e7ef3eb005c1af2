// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.money.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a product that is a resource package.
 *
 * @param name name of the product
 * @param items what it covers, one item for each usage type
 * @param reuse how its quotas are reset; null if they are not
 */
public record PackageOffer(Bilingual name, List<Item> items, @Nullable Reuse reuse) {

  /**
   * A quota for a usage type.
   *
   * @param usageType such as size
   * @param typeName name of the item, such as standard storage
   * @param name name of the usage type, such as capacity
   * @param amount the quota; for one cycle if it is reset
   * @param measureId unit of the amount, such as 10 for a gigabyte
   */
  public record Item(
      String usageType, Bilingual typeName, Bilingual name, Quantity amount, int measureId) {}

  /**
   * How quotas are reset.
   *
   * @param cycle 1 hour, 2 day, 3 week, 4 month, 5 year
   * @param cycleType 1 by the calendar, 2 from the day on which the package took effect
   */
  public record Reuse(int cycle, int cycleType) {

    /** Returns whether cycles end with the hours, days, weeks, months or years of the calendar. */
    public boolean byCalendar() {
      return cycleType == 1;
    }
  }

  /** Creates a package offer with a copy of the items. */
  public PackageOffer {
    items = List.copyOf(items);
  }
}
