// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.world.ids.GivenIds.NOW;
import static dev.ocesandbox.server.world.ids.GivenIds.WORLD;
import static dev.ocesandbox.server.world.ids.GivenIds.first;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CouponIdsTest {

  @Test
  void coupons_and_plans_show_the_second_they_were_issued_in_utc() {
    List<String> coupons = first(2_000, WORLD, CouponIds.COUPON);
    List<String> plans = first(2_000, WORLD, CouponIds.PLAN);

    assertThat(coupons)
        .allMatch(id -> id.matches("CP190620160952[0-9A-Z]{4}"))
        .doesNotHaveDuplicates();
    assertThat(plans)
        .allMatch(id -> id.matches("PP190620160952[0-9A-Z]{4}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_plan_does_not_end_like_its_coupon() {
    assertThat(CouponIds.COUPON.next(WORLD, NOW).id().substring(14))
        .isNotEqualTo(CouponIds.PLAN.next(WORLD, NOW).id().substring(14));
  }

  @Test
  void a_card_has_ten_digits() {
    List<String> ids = first(2_000, WORLD, CouponIds.CARD);

    assertThat(ids).allMatch(id -> id.matches("userSVCId\\d{10}")).doesNotHaveDuplicates();
  }

  @Test
  void a_limit_is_called_after_its_coupon() {
    assertThat(CouponIds.limit("CP190620160952H0S6", 1)).isEqualTo("UL190620160952H0S601");
    assertThat(CouponIds.limit("CP190620160952H0S6", 12)).isEqualTo("UL190620160952H0S612");
  }

  @Test
  void ids_and_counters_stay_what_they_were() {
    assertThat(CouponIds.COUPON.next(WORLD, NOW).id()).isEqualTo("CP190620160952H0S6");
    assertThat(CouponIds.PLAN.next(WORLD, NOW).id()).isEqualTo("PP1906201609527OMO");
    assertThat(CouponIds.CARD.next(WORLD).id()).isEqualTo("userSVCId0957638813");
    assertThat(CouponIds.COUPON.counter()).isEqualTo("coupon");
    assertThat(CouponIds.PLAN.counter()).isEqualTo("plan");
    assertThat(CouponIds.CARD.counter()).isEqualTo("card");
  }
}
