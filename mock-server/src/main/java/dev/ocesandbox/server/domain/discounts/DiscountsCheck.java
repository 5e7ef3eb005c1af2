// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;
import java.util.Objects;
import java.util.stream.Stream;

/** What must hold for the discounts of a saved world. */
final class DiscountsCheck {

  static final RecordChecks<Discount> DISCOUNTS =
      RecordChecks.<Discount>none()
          .issues("discount", "discount", "id", Discount::id)
          .refers(RecordChecks.CUSTOMER, "customer_id", Discount::customerId)
          .refersAll("order", "order_id", discount -> Stream.ofNullable(discount.orderId()))
          .and(DiscountsCheck::discount);

  private DiscountsCheck() {}

  private static void discount(Discount discount, Flaws flaws) {
    flaws.unless(
        discount.id().matches("[0-9a-f]{32}"),
        "id",
        "must have 32 hexadecimal digits",
        "必须是32位十六进制数字");
    long ways =
        Stream.of(discount.ratio(), discount.reduction(), discount.fixedPrice())
            .filter(Objects::nonNull)
            .count();
    flaws.unless(
        ways == 1,
        "",
        "must have one of ratio, reduction and fixed_price",
        "ratio、reduction、fixed_price必须且只能有一个");
    if (discount.reduction() != null) {
      flaws.notNegative(discount.reduction(), "reduction");
    }
    if (discount.fixedPrice() != null) {
      flaws.notNegative(discount.fixedPrice(), "fixed_price");
    }
    flaws.inOrder(discount.effectiveAt(), discount.expiresAt(), "expires_at");
  }
}
