// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.GivenWorld.trail;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.END;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.ORDER_A;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.ORDER_B;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.coupon;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.discount;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.flexi;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.limited;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.oneTime;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.paid;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.returned;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CouponUsageTest {

  private static final World EMPTY = GivenWorld.empty();

  @Test
  void a_coupon_is_a_grant_of_the_vendor() {
    IssuedId drawn = flexi(EMPTY, "100.00");

    assertThat(drawn.id()).matches("CP260115083000[0-9A-Z]{4}");
    assertThat(Coupons.available(drawn.world(), coupon(drawn))).isEqualTo(Money.of("100"));
    assertThat(drawn.world().ledger().balance(LedgerAccount.vendor(Kind.GRANTS)))
        .isEqualTo(Money.of("-100"));
    assertThat(Coupons.isUsable(drawn.world(), coupon(drawn), START)).isTrue();
    assertThat(trail(drawn.world())).containsExactly("coupons.records.receipt");
  }

  @Test
  void a_reusable_coupon_keeps_what_a_payment_does_not_need() {
    // rule coupons.status.partly-used-stays-usable
    IssuedId drawn = flexi(EMPTY, "100.00");

    World world = paid(drawn.world(), drawn.id(), ORDER_A, "20.00");

    Coupon after = coupon(world, drawn.id());
    assertThat(after.status()).isEqualTo(CouponStatus.AVAILABLE);
    assertThat(after.lastUsedAt()).isEqualTo(START);
    assertThat(Coupons.available(world, after)).isEqualTo(Money.of("80"));
    assertThat(trail(world))
        .contains("coupons.use.reusable-keeps-balance", "coupons.records.payment");
  }

  @Test
  void a_reusable_coupon_is_used_when_its_money_is_gone() {
    IssuedId drawn = flexi(EMPTY, "100.00");

    World world =
        paid(paid(drawn.world(), drawn.id(), ORDER_A, "20.00"), drawn.id(), ORDER_B, "80.00");

    Coupon after = coupon(world, drawn.id());
    assertThat(after.status()).isEqualTo(CouponStatus.USED);
    assertThat(after.endedAt()).isEqualTo(START);
    assertThat(after.payments()).containsExactly(ORDER_A, ORDER_B);
    assertThat(Coupons.isUsable(world, after, START)).isFalse();
    assertThat(trail(world)).contains("coupons.status.used-up");
  }

  @Test
  void a_one_time_coupon_forfeits_what_a_payment_does_not_need() {
    IssuedId drawn = oneTime(EMPTY, "100.00");

    World world = paid(drawn.world(), drawn.id(), ORDER_A, "20.00");

    Coupon after = coupon(world, drawn.id());
    assertThat(after.status()).isEqualTo(CouponStatus.USED);
    assertThat(Coupons.available(world, after)).isEqualTo(Money.ZERO);
    assertThat(world.ledger().balance(LedgerAccount.vendor(Kind.LAPSED))).isEqualTo(Money.of("80"));
    assertThat(world.get(CouponsState.SLOT).changesOf(ACME))
        .extracting(CouponChange::trade)
        .containsExactly(CouponTrade.FORFEIT, CouponTrade.PAYMENT, CouponTrade.RECEIPT);
    assertThat(trail(world))
        .contains("coupons.use.one-time-forfeits-rest", "coupons.records.forfeit");
  }

  @Test
  void the_limit_of_one_use_makes_a_coupon_usable_once() {
    IssuedId drawn = limited(EMPTY, Map.of("usageTimes", List.of("1")));

    World world = paid(drawn.world(), drawn.id(), ORDER_A, "20.00");

    assertThat(coupon(world, drawn.id()).status()).isEqualTo(CouponStatus.USED);
    assertThat(trail(world)).contains("coupons.limit.usage-times");
  }

  @Test
  void any_other_limit_of_uses_counts_as_none() {
    for (String times : List.of("0", "2", "5")) {
      IssuedId drawn = limited(EMPTY, Map.of("usageTimes", List.of(times)));

      World world = paid(drawn.world(), drawn.id(), ORDER_A, "20.00");

      assertThat(coupon(world, drawn.id()).status()).isEqualTo(CouponStatus.AVAILABLE);
    }
  }

  @Test
  void a_discount_coupon_is_used_by_one_payment_and_leaves_no_record() {
    // rule coupons.records.none-for-discount-coupons
    IssuedId drawn = discount(EMPTY);

    World world = paid(drawn.world(), drawn.id(), ORDER_A, "0.00");

    assertThat(coupon(world, drawn.id()).status()).isEqualTo(CouponStatus.USED);
    assertThat(world.get(CouponsState.SLOT).changesOf(ACME)).isEmpty();
    assertThat(world.ledger().entries()).isEmpty();
  }

  @Test
  void a_payment_noted_in_two_parts_is_one_payment() {
    IssuedId drawn = flexi(EMPTY, "100.00");

    World world =
        paid(paid(drawn.world(), drawn.id(), ORDER_A, "20.00"), drawn.id(), ORDER_A, "5.00");

    assertThat(coupon(world, drawn.id()).payments()).containsExactly(ORDER_A);
    assertThat(world.get(CouponsState.SLOT).changesOf(ACME)).hasSize(3);
  }

  @Test
  void what_comes_back_can_be_used_again() {
    IssuedId drawn = flexi(EMPTY, "100.00");
    World used = paid(drawn.world(), drawn.id(), ORDER_A, "100.00");

    World world = returned(used, use(drawn.id(), ORDER_B, "60.00", START.plusSeconds(60)));

    Coupon after = coupon(world, drawn.id());
    assertThat(after.status()).isEqualTo(CouponStatus.AVAILABLE);
    assertThat(after.endedAt()).isNull();
    assertThat(Coupons.isUsable(world, after, START.plusSeconds(60))).isTrue();
    assertThat(world.get(CouponsState.SLOT).changesOf(ACME).get(0))
        .extracting(CouponChange::trade, CouponChange::tradeId, CouponChange::balanceAfter)
        .containsExactly(CouponTrade.RETURN, ORDER_B, Money.of("60"));
    assertThat(trail(world)).contains("coupons.records.return", "coupons.status.usable-again");
  }

  @Test
  void what_comes_back_to_an_expired_coupon_is_lost() {
    IssuedId drawn = flexi(EMPTY, "100.00");
    World used = paid(drawn.world(), drawn.id(), ORDER_A, "100.00");

    World world = returned(used, use(drawn.id(), ORDER_B, "60.00", END));

    Coupon after = coupon(world, drawn.id());
    assertThat(after.status()).isEqualTo(CouponStatus.USED);
    assertThat(Coupons.available(world, after)).isEqualTo(Money.ZERO);
    assertThat(world.ledger().balance(LedgerAccount.vendor(Kind.LAPSED))).isEqualTo(Money.of("60"));
    assertThat(trail(world)).contains("coupons.use.return-after-end-is-lost");
  }

  @Test
  void a_coupon_is_usable_within_its_time_only() {
    // rule coupons.status.usable-window
    IssuedId drawn = flexi(EMPTY, "100.00");

    assertThat(Coupons.isUsable(drawn.world(), coupon(drawn), START.minusSeconds(1))).isFalse();
    assertThat(Coupons.isUsable(drawn.world(), coupon(drawn), END.minusSeconds(1))).isTrue();
    assertThat(Coupons.isUsable(drawn.world(), coupon(drawn), END)).isFalse();
  }

  @Test
  void a_frozen_coupon_cannot_be_used() {
    IssuedId drawn = flexi(EMPTY, "100.00");
    Coupon known = coupon(drawn);
    Coupon frozen =
        new Coupon(
            known.id(),
            known.number(),
            known.customerId(),
            known.terms(),
            known.status(),
            true,
            known.createdAt(),
            known.locks(),
            known.payments(),
            known.lastUsedAt(),
            known.endedAt(),
            known.listed());
    CouponsState state = drawn.world().get(CouponsState.SLOT);
    World world = drawn.world().with(CouponsState.SLOT, state.with(frozen));

    assertThat(Coupons.isUsable(world, frozen, START)).isFalse();
  }
}
