// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.settled;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.ledger.LedgerCheck;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;

/** Whatever happens to coupons, their records, their locks and the ledger say the same. */
final class CouponLedgerProperty {

  private static final int STEPS = 400;
  private static final List<String> ORDERS = List.of("CS-A", "CS-B", "CS-C");

  @ParameterizedTest
  @Seeds({1, 2, 3, 4, 5})
  void records_locks_and_ledger_agree_after_every_step(long seed) {
    Random random = new Random(seed);
    World world = GivenWorld.empty();
    for (int step = 0; step < STEPS; step++) {
      World next = stepped(world, random);
      assertThat(LedgerCheck.differences(world.ledger(), next.ledger())).isEmpty();
      assertThat(next.get(CouponsState.SLOT).coupons().values())
          .allSatisfy(coupon -> agrees(next, coupon));
      world = next.withoutTrail();
    }
    assertThat(world.ledger().balances()).isEqualTo(world.ledger().recounted());
  }

  private static World stepped(World world, Random random) {
    Instant now = world.settledTo();
    List<Coupon> coupons = List.copyOf(world.get(CouponsState.SLOT).coupons().values());
    if (coupons.isEmpty() || random.nextInt(8) == 0) {
      return granted(world, random);
    }
    Coupon coupon = coupons.get(random.nextInt(coupons.size()));
    String order = ORDERS.get(random.nextInt(ORDERS.size()));
    return switch (random.nextInt(6)) {
      case 0 -> locked(world, coupon, order, random);
      case 1 -> Coupons.release(world, order, now);
      case 2 -> paid(world, coupon, order, random);
      case 3 -> returned(world, coupon, order, random);
      case 4 -> reclaimed(world, coupon);
      default -> settled(world, now.plus(Duration.ofDays(random.nextInt(20))));
    };
  }

  private static World granted(World world, Random random) {
    Instant now = world.settledTo();
    CouponGrant grant =
        new CouponGrant(
            ACME,
            random.nextBoolean() ? CouponKind.FLEXI : CouponKind.CASH,
            new Money(1 + random.nextInt(10_000)),
            null,
            now,
            now.plus(Duration.ofDays(1 + random.nextInt(60))),
            Map.of(),
            0,
            1 + random.nextInt(2),
            "any");
    return Coupons.grant(world, grant, now).world();
  }

  private static World locked(World world, Coupon coupon, String order, Random random) {
    Money free = Coupons.available(world, coupon);
    return Coupons.isUsableBy(world, coupon, order, world.settledTo()) && free.isPositive()
        ? Coupons.lock(world, coupon.id(), order, part(free, random), world.settledTo())
        : world;
  }

  private static World paid(World world, Coupon coupon, String order, Random random) {
    Instant now = world.settledTo();
    if (!Coupons.isUsableBy(world, coupon, order, now)) {
      return world;
    }
    World free = Coupons.releaseToSpend(world, order, now);
    String amount = part(Coupons.available(free, coupon), random).toString();
    return CouponsGiven.paid(free, use(coupon.id(), order, amount, now));
  }

  private static World returned(World world, Coupon coupon, String order, Random random) {
    Money spent = coupon.terms().faceValue().minus(CouponChangeRecords.held(world, coupon));
    boolean paidBefore = !coupon.payments().isEmpty() && spent.isPositive();
    return paidBefore
        ? CouponsGiven.returned(
            world, use(coupon.id(), order, part(spent, random).toString(), world.settledTo()))
        : world;
  }

  private static World reclaimed(World world, Coupon coupon) {
    Change<Coupon> change = Coupons.reclaim(world, ACME, coupon.id(), world.settledTo());
    return change.fold((after, reclaimed) -> after, refusal -> world);
  }

  private static Money part(Money whole, Random random) {
    return new Money(1 + random.nextLong(Math.max(1, whole.cents()))).min(whole);
  }

  private static void agrees(World world, Coupon coupon) {
    Money recorded = Money.ZERO;
    for (CouponChange change : world.get(CouponsState.SLOT).changesOf(ACME)) {
      if (change.couponId().equals(coupon.id())) {
        boolean revenue = change.trade().direction().equals("REVENUE");
        recorded = recorded.plus(revenue ? change.amount() : change.amount().negated());
      }
    }
    Money held = CouponChangeRecords.held(world, coupon);
    Money lockedInState = Money.sum(coupon.locks().stream().map(CouponLock::amount).toList());
    assertThat(recorded).as(coupon.id()).isEqualTo(held);
    assertThat(lockedInState).isEqualTo(world.ledger().balance(coupon.lockedAccount()));
    assertThat(coupon.status() == CouponStatus.AVAILABLE).isEqualTo(held.isPositive());
  }
}
