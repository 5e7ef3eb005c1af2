// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.GivenWorld.trail;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.END;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.ORDER_A;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.coupon;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.discount;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.flexi;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.paid;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.returned;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.settled;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import dev.ocesandbox.server.world.time.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CouponExpiryTest {

  /** Twelve months after the end, to the day in GMT+8. */
  private static final Instant UNLISTED = Instant.parse("2027-04-15T08:30:00Z");

  private static final World EMPTY = GivenWorld.empty();

  @Test
  void a_coupon_expires_at_its_end_and_not_before() {
    IssuedId drawn = flexi(EMPTY, "100.00");

    World before = settled(drawn.world(), END.minusSeconds(1));
    World after = settled(before, END);

    assertThat(coupon(before, drawn.id()).status()).isEqualTo(CouponStatus.AVAILABLE);
    assertThat(coupon(after, drawn.id()).status()).isEqualTo(CouponStatus.EXPIRED);
    assertThat(coupon(after, drawn.id()).endedAt()).isEqualTo(END);
    assertThat(trail(after)).contains("coupons.status.expires", "coupons.records.expiry");
  }

  @Test
  void what_is_left_is_lost_also_what_an_order_has_locked() {
    IssuedId drawn = flexi(EMPTY, "100.00");
    World locked = Coupons.lock(drawn.world(), drawn.id(), ORDER_A, Money.of("20"), START);

    World after = settled(locked, END);

    Coupon expired = coupon(after, drawn.id());
    assertThat(expired.locks()).isEmpty();
    assertThat(after.ledger().balance(expired.account())).isEqualTo(Money.ZERO);
    assertThat(after.ledger().balance(expired.lockedAccount())).isEqualTo(Money.ZERO);
    assertThat(after.ledger().balance(LedgerAccount.vendor(Kind.LAPSED)))
        .isEqualTo(Money.of("100"));
    assertThat(Coupons.release(after, ORDER_A, END)).isSameAs(after);
    assertThat(after.get(CouponsState.SLOT).changesOf(ACME).get(0))
        .extracting(CouponChange::trade, CouponChange::amount, CouponChange::balanceAfter)
        .containsExactly(CouponTrade.EXPIRY, Money.of("100"), Money.ZERO);
  }

  @Test
  void the_clock_tells_of_it() {
    IssuedId drawn = flexi(EMPTY, "100.00");

    Settled settled = new Scheduler(CouponsApi.room().timeRules()).settle(drawn.world(), UNLISTED);

    assertThat(settled.events())
        .containsExactly(
            new Event(
                END,
                "coupon-expired",
                drawn.id(),
                Map.of("customer_id", ACME, "amount", "100.00")));
  }

  @Test
  void a_used_coupon_does_not_expire() {
    IssuedId drawn = flexi(EMPTY, "100.00");

    World after = settled(paid(drawn.world(), drawn.id(), ORDER_A, "100.00"), END);

    assertThat(coupon(after, drawn.id()).status()).isEqualTo(CouponStatus.USED);
  }

  @Test
  void a_discount_coupon_expires_without_a_movement() {
    IssuedId drawn = discount(EMPTY);

    World after = settled(drawn.world(), END);

    assertThat(coupon(after, drawn.id()).status()).isEqualTo(CouponStatus.EXPIRED);
    assertThat(after.ledger().entries()).isEmpty();
    assertThat(after.get(CouponsState.SLOT).changesOf(ACME)).isEmpty();
  }

  @Test
  void an_ended_coupon_is_listed_for_twelve_months() {
    IssuedId drawn = flexi(EMPTY, "100.00");

    assertThat(Coupons.of(settled(drawn.world(), UNLISTED.minusSeconds(1)), ACME)).hasSize(1);
    assertThat(Coupons.of(settled(drawn.world(), UNLISTED), ACME)).isEmpty();
  }

  @Test
  void a_coupon_that_can_be_used_is_listed_for_good() {
    CouponGrant forever =
        new CouponGrant(
            ACME,
            CouponKind.FLEXI,
            Money.of("1"),
            null,
            START,
            START.plus(Duration.ofDays(4000)),
            Map.of(),
            0,
            2,
            "forever");
    World world = Coupons.grant(EMPTY, forever, START).world();

    assertThat(Coupons.of(settled(world, START.plus(Duration.ofDays(3999))), ACME)).hasSize(1);
  }

  @Test
  void a_coupon_usable_again_does_not_leave_the_list() {
    IssuedId drawn = flexi(EMPTY, "100.00");
    World used = paid(drawn.world(), drawn.id(), ORDER_A, "100.00");
    World again = returned(used, use(drawn.id(), ORDER_A, "60.00", START.plusSeconds(60)));

    World later = settled(again, START.plus(Duration.ofDays(366)));

    assertThat(Coupons.of(later, ACME))
        .extracting(Coupon::status)
        .containsExactly(CouponStatus.EXPIRED);
  }

  @Test
  void one_long_step_of_the_clock_equals_many_short_ones() {
    World world = flexi(flexi(EMPTY, "100.00").world(), "5.00").world();

    World atOnce = settled(world, START.plus(Duration.ofDays(500)));
    World daily = world;
    for (int day = 1; day <= 500; day++) {
      daily = settled(daily, START.plus(Duration.ofDays(day)));
    }

    assertThat(daily.ledger()).isEqualTo(atOnce.ledger());
    assertThat(daily.get(CouponsState.SLOT).coupons())
        .isEqualTo(atOnce.get(CouponsState.SLOT).coupons());
  }
}
