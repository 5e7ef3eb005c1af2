// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.contracts.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a product that is a resource package: usage that is paid in advance.
 *
 * @param name of the product
 * @param items what it covers, one item for each usage type
 * @param reuse how its quotas come back; null when they do not
 */
public record PackageOffer(Bilingual name, List<Item> items, @Nullable Reuse reuse) {

  /**
   * Usage of one type.
   *
   * @param usageType such as size
   * @param name of the usage type
   * @param amount the quota, of one cycle where it comes back
   * @param measureId unit of the amount, such as 10 for a gigabyte
   */
  public record Item(String usageType, Bilingual name, Amount amount, int measureId) {}

  /**
   * How quotas come back.
   *
   * @param cycle 1 hour, 2 day, 3 week, 4 month, 5 year
   * @param cycleType 1 by the calendar, 2 by the day the package took effect
   */
  public record Reuse(int cycle, int cycleType) {

    /** Tells whether cycles end with the hours, days, weeks, months or years of the calendar. */
    public boolean byCalendar() {
      return cycleType == 1;
    }
  }

  /** Copies the items. */
  public PackageOffer {
    items = List.copyOf(items);
  }
}
