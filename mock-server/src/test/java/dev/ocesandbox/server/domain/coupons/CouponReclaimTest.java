// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.OTHER;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.GivenWorld.trail;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.END;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.ORDER_A;
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
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class CouponReclaimTest {

  private static final Refusal NOT_RECLAIMABLE = Refusal.by("control.coupon-reclaimable");
  private static final IssuedId GIVEN = flexi(GivenWorld.empty(), "100.00");

  @Test
  void what_is_left_goes_back_to_the_vendor() {
    World used = paid(GIVEN.world(), GIVEN.id(), ORDER_A, "30.00");

    World world = accepted(reclaim(used, START));

    Coupon coupon = CouponsGiven.coupon(world, GIVEN.id());
    assertThat(coupon.status()).isEqualTo(CouponStatus.RECLAIMED);
    assertThat(world.ledger().balance(LedgerAccount.vendor(Kind.LAPSED))).isEqualTo(Money.of("70"));
    assertThat(world.get(CouponsState.SLOT).changesOf(ACME).get(0))
        .extracting(CouponChange::trade, CouponChange::amount, CouponChange::balanceAfter)
        .containsExactly(CouponTrade.RECLAIM, Money.of("70"), Money.ZERO);
    assertThat(trail(world)).contains("coupons.records.reclaim");
  }

  @Test
  void a_reclaimed_coupon_cannot_be_used_and_does_not_expire() {
    World world = accepted(reclaim(GIVEN.world(), START));
    Coupon coupon = CouponsGiven.coupon(world, GIVEN.id());

    assertThat(Coupons.isUsable(world, coupon, START)).isFalse();
    assertThat(CouponsGiven.coupon(settled(world, END), GIVEN.id())).isEqualTo(coupon);
  }

  @Test
  void what_comes_back_to_it_is_lost() {
    World used = paid(GIVEN.world(), GIVEN.id(), ORDER_A, "30.00");

    World world =
        returned(accepted(reclaim(used, START)), use(GIVEN.id(), ORDER_A, "30.00", START));

    assertThat(CouponsGiven.coupon(world, GIVEN.id()).status()).isEqualTo(CouponStatus.RECLAIMED);
    assertThat(world.ledger().balance(LedgerAccount.vendor(Kind.LAPSED)))
        .isEqualTo(Money.of("100"));
  }

  @Test
  void a_coupon_of_another_customer_is_unknown() {
    assertThat(GivenWorld.refusal(Coupons.reclaim(GIVEN.world(), OTHER, GIVEN.id(), START)))
        .extracting(Refusal::rule, refusal -> refusal.arguments().get("coupon"))
        .containsExactly("control.coupon-exists", GIVEN.id());
  }

  @Test
  void a_locked_coupon_is_not_taken_back() {
    World locked = Coupons.lock(GIVEN.world(), GIVEN.id(), ORDER_A, Money.of("1"), START);

    assertThat(GivenWorld.refusal(reclaim(locked, START))).isEqualTo(NOT_RECLAIMABLE);
  }

  @Test
  void an_ended_coupon_is_not_taken_back() {
    assertThat(
            GivenWorld.refusal(reclaim(paid(GIVEN.world(), GIVEN.id(), ORDER_A, "100.00"), START)))
        .isEqualTo(NOT_RECLAIMABLE);
    assertThat(GivenWorld.refusal(reclaim(settled(GIVEN.world(), END), END)))
        .isEqualTo(NOT_RECLAIMABLE);
    assertThat(GivenWorld.refusal(reclaim(accepted(reclaim(GIVEN.world(), START)), START)))
        .isEqualTo(NOT_RECLAIMABLE);
  }

  private static Change<Coupon> reclaim(World world, Instant now) {
    return Coupons.reclaim(world, ACME, GIVEN.id(), now);
  }

  private static World accepted(Change<Coupon> change) {
    return change.fold(
        (world, coupon) -> world,
        refusal -> {
          throw new AssertionError("refused by " + refusal.rule());
        });
  }
}
