// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of discount, with the numbers that the API gives them. */
public enum DiscountKind {
  PROMOTION(0, "700"),
  COMMERCIAL(2, "605"),
  PARTNER(3, "607"),
  ADJUSTMENT(609, "609");

  private final int type;
  private final String itemType;

  DiscountKind(int type, String itemType) {
    this.type = type;
    this.itemType = itemType;
  }

  /** Returns the number that ListOrderDiscounts and PayOrders use. */
  public int type() {
    return type;
  }

  /** Returns the number of its fee item in amount_info. Inferred from the names of both lists. */
  public String itemType() {
    return itemType;
  }

  /** Finds a kind by the number that PayOrders uses. */
  public static Optional<DiscountKind> ofType(int type) {
    return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
  }
}
