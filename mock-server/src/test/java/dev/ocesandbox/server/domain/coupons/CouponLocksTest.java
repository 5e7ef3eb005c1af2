// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.GivenWorld.trail;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.ORDER_A;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.ORDER_B;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.coupon;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.discount;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.flexi;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.oneTime;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.ledger.LedgerCheck;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import org.junit.jupiter.api.Test;

final class CouponLocksTest {

  private static final World EMPTY = GivenWorld.empty();

  @Test
  void two_orders_hold_a_part_each_and_the_rest_is_free() {
    IssuedId drawn = flexi(EMPTY, "100.00");

    World world = lock(lock(drawn.world(), drawn, ORDER_A, "20.00"), drawn, ORDER_B, "30.00");

    Coupon coupon = coupon(world, drawn.id());
    assertThat(Coupons.available(world, coupon)).isEqualTo(Money.of("50"));
    assertThat(Coupons.locked(world, coupon, ORDER_A)).isEqualTo(Money.of("20"));
    assertThat(Coupons.locked(world, coupon, ORDER_B)).isEqualTo(Money.of("30"));
    assertThat(world.ledger().balance(coupon.lockedAccount())).isEqualTo(Money.of("50"));
    assertThat(LedgerCheck.differences(drawn.world().ledger(), world.ledger())).isEmpty();
    assertThat(trail(world)).contains("coupons.lock.sets-amount-aside");
  }

  @Test
  void releasing_one_order_leaves_the_lock_of_the_other() {
    IssuedId drawn = flexi(EMPTY, "100.00");
    World both = lock(lock(drawn.world(), drawn, ORDER_A, "20.00"), drawn, ORDER_B, "30.00");

    World world = Coupons.release(both, ORDER_A, START);

    Coupon coupon = coupon(world, drawn.id());
    assertThat(Coupons.available(world, coupon)).isEqualTo(Money.of("70"));
    assertThat(Coupons.locked(world, coupon, ORDER_A)).isEqualTo(Money.ZERO);
    assertThat(Coupons.locked(world, coupon, ORDER_B)).isEqualTo(Money.of("30"));
  }

  @Test
  void an_order_that_releases_frees_all_its_coupons() {
    IssuedId first = flexi(EMPTY, "100.00");
    IssuedId second = flexi(first.world(), "50.00");
    World locked = lock(lock(second.world(), first, ORDER_A, "20.00"), second, ORDER_A, "50.00");

    World world = Coupons.release(locked, ORDER_A, START);

    assertThat(Coupons.available(world, coupon(world, first.id()))).isEqualTo(Money.of("100"));
    assertThat(Coupons.available(world, coupon(world, second.id()))).isEqualTo(Money.of("50"));
    assertThat(world.get(CouponsState.SLOT).lockedBy()).isEmpty();
  }

  @Test
  void releasing_nothing_changes_nothing() {
    World world = flexi(EMPTY, "100.00").world();

    assertThat(Coupons.release(world, ORDER_A, START)).isSameAs(world);
  }

  @Test
  void a_coupon_locked_to_the_last_cent_is_usable_by_its_order_only() {
    IssuedId drawn = flexi(EMPTY, "100.00");

    World world = lock(drawn.world(), drawn, ORDER_A, "100.00");

    assertThat(Coupons.isUsable(world, coupon(drawn), START)).isTrue();
    assertThat(Coupons.isUsableBy(world, coupon(drawn), ORDER_A, START)).isTrue();
    assertThat(Coupons.isUsableBy(world, coupon(drawn), ORDER_B, START)).isFalse();
  }

  @Test
  void a_discount_coupon_is_occupied_as_a_whole() {
    IssuedId drawn = discount(EMPTY);

    World world = lock(drawn.world(), drawn, ORDER_A, "0.00");

    assertThat(Coupons.isUsableBy(world, coupon(drawn), ORDER_A, START)).isTrue();
    assertThat(Coupons.isUsableBy(world, coupon(drawn), ORDER_B, START)).isFalse();
    assertThat(world.ledger().entries()).isEmpty();
    assertThat(trail(world)).contains("coupons.lock.discount-coupon-whole");
    World released = Coupons.release(world, ORDER_A, START);
    assertThat(Coupons.isUsableBy(released, coupon(drawn), ORDER_B, START)).isTrue();
  }

  @Test
  void of_a_one_time_coupon_all_is_locked() {
    IssuedId drawn = oneTime(EMPTY, "100.00");

    World world = lock(drawn.world(), drawn, ORDER_A, "20.00");

    assertThat(Coupons.locked(world, coupon(drawn), ORDER_A)).isEqualTo(Money.of("100"));
    assertThat(Coupons.isUsableBy(world, coupon(drawn), ORDER_B, START)).isFalse();
    assertThat(trail(world)).contains("coupons.lock.one-time-whole");
  }

  @Test
  void the_order_that_locked_an_amount_can_spend_it() {
    IssuedId drawn = flexi(EMPTY, "100.00");
    World locked = lock(lock(drawn.world(), drawn, ORDER_A, "70.00"), drawn, ORDER_B, "30.00");

    World free = Coupons.releaseToSpend(locked, ORDER_A, START);
    World world = paid(free, drawn.id(), ORDER_A, "70.00");

    assertThat(trail(free)).contains("coupons.lock.own-order-may-spend");
    assertThat(coupon(world, drawn.id()).status()).isEqualTo(CouponStatus.AVAILABLE);
    assertThat(Coupons.locked(world, coupon(drawn), ORDER_B)).isEqualTo(Money.of("30"));
    assertThat(LedgerCheck.differences(drawn.world().ledger(), world.ledger())).isEmpty();
  }

  private static World lock(World world, IssuedId coupon, String orderId, String amount) {
    return Coupons.lock(world, coupon.id(), orderId, Money.of(amount), START);
  }
}
