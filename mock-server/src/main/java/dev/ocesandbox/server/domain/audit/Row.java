// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.money.FineAmount;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a view, or what a view should have.
 *
 * @param mode charging mode: 1 yearly/monthly, 3 pay-per-use
 * @param trade id of the order or deduction; null if the view does not have it
 * @param resource resource; null if the view does not have it
 * @param purchase order and resource of a subscription; null if the view does not have them
 * @param product service, resource type and class of the monthly sum
 * @param amounts its amounts
 */
record Row(
    int mode,
    @Nullable String trade,
    @Nullable String resource,
    @Nullable String purchase,
    String product,
    Map<Measure, FineAmount> amounts) {

  /** Creates a row of a view without orders or without resources. */
  Row(
      int mode,
      @Nullable String trade,
      @Nullable String resource,
      String product,
      Map<Measure, FineAmount> amounts) {
    this(mode, trade, resource, null, product, amounts);
  }

  /** Charging mode of subscriptions. */
  static final int TERM = 1;

  /** Charging mode of use. */
  static final int USE = 3;

  private static final int REFUND_CLASS = 2;
  private static final int ADJUSTMENT_CLASS = 3;

  /** Returns the class of a kind of record in the monthly sum (rule bills.sum.classes). */
  static int classOf(int billType) {
    return switch (billType) {
      case 4, 20, 24 -> REFUND_CLASS;
      case 9, 16 -> ADJUSTMENT_CLASS;
      default -> 1;
    };
  }

  /** Returns the name of a product in the monthly sum. */
  static String product(String service, String resourceType, int sumClass) {
    return service + " " + resourceType + ", class " + sumClass;
  }
}
