// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;

import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
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

  static IssuedId flexi(World world, String amount) {
    return Coupons.grant(world, terms(CouponKind.FLEXI, amount, 2, Map.of()), START);
  }

  static IssuedId oneTime(World world, String amount) {
    return Coupons.grant(world, terms(CouponKind.CASH, amount, 1, Map.of()), START);
  }

  static IssuedId limited(World world, Map<String, List<String>> limits) {
    return Coupons.grant(world, terms(CouponKind.FLEXI, "100.00", 2, limits), START);
  }

  static IssuedId discount(World world) {
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

  static Coupon coupon(IssuedId drawn) {
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
            EntryKind.PAYMENT,
            ORDER_A,
            List.of(new Transfer(LedgerAccount.vendor(Kind.REVENUE), account, by)));
  }

  static World settled(World world, Instant to) {
    return new Scheduler(CouponsApi.room().timeRules()).settle(world, to).world();
  }
}
