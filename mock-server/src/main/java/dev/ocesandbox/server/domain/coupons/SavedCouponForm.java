// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.Slot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts coupons of saved worlds of older versions. */
final class SavedCouponForm {

  private SavedCouponForm() {}

  static Slot.Section<CouponsState, Coupon> upgrading(Slot.Section<CouponsState, Coupon> section) {
    return section.upgradedBy(SavedCouponForm::orderKinds).upgradedBy(SavedCouponForm::origin);
  }

  /**
   * Version 1 had the number of an order type in subscribeType; version 2 has the vendor's word.
   */
  private static ObjectNode orderKinds(ObjectNode coupon) {
    for (JsonNode limit : coupon.path("terms").path("limits")) {
      if (limit.path("key").asString().equals(LimitKey.SUBSCRIBE_TYPE.wire())) {
        ((ObjectNode) limit).put("value1", word(limit.path("value1").asString()));
      }
    }
    return coupon;
  }

  /** Versions 1 and 2 had no origin. */
  private static ObjectNode origin(ObjectNode coupon) {
    if (coupon.path("terms") instanceof ObjectNode terms) {
      terms.putObject("origin").put("kind", "COMMERCIAL").put("issuer", "VENDOR");
    }
    return coupon;
  }

  private static String word(String number) {
    return number.matches("\\d{1,9}") ? Cart.subscribeType(Integer.parseInt(number)) : number;
  }
}
