// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;

import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import dev.ocesandbox.server.world.time.TimeLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Issues coupons and cards to acme and pays with them as orders do. */
final class CouponsGiven {

  static final String ORDER_A = "CS2601151630AAAAA";
  static final String ORDER_B = "CS2601151630BBBBB";
  static final String EC2 = "hws.service.type.ec2";

  /** When the coupons given here expire: ninety days after the world's start. */
  static final Instant END = START.plus(Duration.ofDays(90));

  private CouponsGiven() {}

  static Drawn flexi(World world, String amount) {
    return Coupons.grant(world, terms(CouponKind.FLEXI, amount, 2, Map.of()), START);
  }

  static Drawn oneTime(World world, String amount) {
    return Coupons.grant(world, terms(CouponKind.CASH, amount, 1, Map.of()), START);
  }

  static Drawn limited(World world, Map<String, List<String>> limits) {
    return Coupons.grant(world, terms(CouponKind.FLEXI, "100.00", 2, limits), START);
  }

  static Drawn discount(World world) {
    CouponGrant grant =
        new CouponGrant(
            ACME,
            CouponKind.DISCOUNT,
            Money.ZERO,
            new Ratio(new BigDecimal("0.8")),
            START,
            END,
            Map.of(),
            0,
            2,
            "twenty percent off");
    return Coupons.grant(world, grant, START);
  }

  static CouponGrant terms(
      CouponKind kind, String amount, int version, Map<String, List<String>> limits) {
    return new CouponGrant(
        ACME, kind, Money.of(amount), null, START, END, limits, 0, version, "welcome");
  }

  static Coupon coupon(Drawn drawn) {
    return Coupons.find(drawn.world(), drawn.id()).orElseThrow();
  }

  static Coupon coupon(World world, String id) {
    return Coupons.find(world, id).orElseThrow();
  }

  /** The money leaves the coupon, then the coupon's books are done. */
  static World paid(World world, CouponUse use) {
    World posted = moved(world, coupon(world, use.couponId()).account(), use.amount().negated());
    return Coupons.used(posted, use);
  }

  static World paid(World world, String couponId, String orderId, String amount) {
    return paid(world, use(couponId, orderId, amount, START));
  }

  /** The money comes back to the coupon, then the coupon's books are done. */
  static World returned(World world, CouponUse use) {
    World posted = moved(world, coupon(world, use.couponId()).account(), use.amount());
    return Coupons.returned(posted, use);
  }

  static CouponUse use(String couponId, String orderId, String amount, Instant at) {
    return new CouponUse(couponId, orderId, Money.of(amount), EC2, at);
  }

  static World moved(World world, LedgerAccount account, Money by) {
    return by.isZero()
        ? world
        : world.post(
            START,
            "payment",
            ORDER_A,
            List.of(
                Posting.of(account, by),
                Posting.of(LedgerAccount.vendor(Kind.REVENUE), by.negated())));
  }

  static World settled(World world, Instant to) {
    return new TimeLine(CouponsApi.room().timeRules()).settle(world, to).world();
  }
}
