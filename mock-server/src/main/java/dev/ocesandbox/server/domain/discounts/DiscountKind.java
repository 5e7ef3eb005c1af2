// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import dev.ocesandbox.contracts.Bilingual;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of discount, with the numbers that the API gives them. */
public enum DiscountKind {
  PROMOTION(0, "700", "Promotion discount", "促销折扣"),
  COMMERCIAL(2, "605", "Commercial discount", "商务授权折扣"),
  PARTNER(3, "607", "Partner discount", "伙伴设置折扣"),
  ADJUSTMENT(609, "609", "Price adjustment", "订单调价");

  private final int type;
  private final String itemType;
  private final String en;
  private final String zh;

  DiscountKind(int type, String itemType, String en, String zh) {
    this.type = type;
    this.itemType = itemType;
    this.en = en;
    this.zh = zh;
  }

  /** Returns the number that ListOrderDiscounts and PayOrders use. */
  public int type() {
    return type;
  }

  /** Returns the number of its fee item in amount_info. Inferred from the names of both lists. */
  public String itemType() {
    return itemType;
  }

  /** Returns what quotes call a discount of this kind. Inferred: no page shows such a name. */
  public Bilingual label() {
    return new Bilingual(en, zh);
  }

  /** Finds a kind by the number that PayOrders uses. */
  public static Optional<DiscountKind> ofType(int type) {
    return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
  }
}
