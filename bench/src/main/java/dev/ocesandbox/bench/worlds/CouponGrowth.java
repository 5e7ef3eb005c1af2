// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import static dev.ocesandbox.bench.worlds.Lists.nth;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Lists in worlds with coupons: the coupons, and what happened to them. */
final class CouponGrowth {

  private static final String COUPONS = "/v2/promotions/benefits/coupons";
  private static final String CHANGES = "/v2/promotions/benefits/account-change-records";
  private static final String TYPE = "balance_type=BALANCE_TYPE_COUPON";
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private CouponGrowth() {}

  static void coupons(Lists<CouponWorld> lists) {
    lists.get("no filter", COUPONS, (world, i) -> page(i));
    lists.get("coupon id", COUPONS, (world, i) -> "coupon_id=" + nth(world.coupons, i));
    lists.get("to be used", COUPONS, (world, i) -> "status=2&" + page(i));
    lists.get("reclaimed", COUPONS, (world, i) -> "status=5&" + page(i));
    lists.get("cash, to be used", COUPONS, (world, i) -> "coupon_type=1&status=2&" + page(i));
    lists.get("ten minutes", COUPONS, CouponGrowth::issued);
  }

  static void changes(Lists<CouponWorld> lists) {
    lists.get("no filter", CHANGES, (world, i) -> TYPE + "&" + page(i));
    lists.get("coupon id", CHANGES, (world, i) -> TYPE + "&coupon_id=" + nth(world.coupons, i));
  }

  private static String page(int number) {
    return "limit=10&offset=" + number % 50;
  }

  private static String issued(CouponWorld world, int number) {
    Instant from =
        world.issuedAt(number * 37 % world.coupons.size()).truncatedTo(ChronoUnit.SECONDS);
    return "active_start_time=%s&active_end_time=%s&limit=10".formatted(from, from.plus(WINDOW));
  }
}
