// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.world.ids.DatedIdKind;
import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IdParts;

/** The ids that this room issues. */
final class CouponIds {

  /** Coupons: CP, twelve digits of the second in UTC, four letters or digits. */
  static final DatedIdKind COUPON =
      new DatedIdKind(
          "coupon",
          (number, seed, now) -> "CP" + IdParts.second(now) + IdParts.letters(number, seed, 4));

  /** Plans that coupons are issued under: PP, then as for coupons. */
  static final DatedIdKind PLAN =
      new DatedIdKind(
          "plan",
          (number, seed, now) -> "PP" + IdParts.second(now) + IdParts.letters(number, ~seed, 4));

  /** Stored-value cards, such as userSVCId2148682091. */
  static final IdKind CARD =
      new IdKind("card", (number, seed) -> "userSVCId" + IdParts.digits(number, seed + 3, 10));

  private CouponIds() {}

  /** Returns the id of a limit of a coupon: UL, the coupon id without CP, two digits from 01. */
  static String limit(String couponId, int position) {
    return "UL%s%02d".formatted(couponId.substring(2), position);
  }
}
