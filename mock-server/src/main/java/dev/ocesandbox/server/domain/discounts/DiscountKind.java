// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import dev.ocesandbox.contracts.Bilingual;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of discount, with the vendor's numbers. */
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

  /** Returns the number of its fee item in amount_info. Inferred from the names in both lists. */
  public String itemType() {
    return itemType;
  }

  /** Returns its name in quotes. Inferred: no page shows such a name. */
  public Bilingual label() {
    return new Bilingual(en, zh);
  }

  /** Returns the kind with a number of PayOrders; empty if there is none. */
  public static Optional<DiscountKind> ofType(int type) {
    return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
  }
}
