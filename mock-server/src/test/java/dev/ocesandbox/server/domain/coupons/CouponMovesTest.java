// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.domain.GivenWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.server.domain.GivenWorld;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The edges of the state diagram of coupons: each can be walked, and there is no other. */
final class CouponMovesTest {

  private static final Coupon GIVEN =
      CouponsGiven.coupon(CouponsGiven.flexi(GivenWorld.empty(), "100.00"));

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void what_is_ended_was_to_be_used(CouponStatus from) {
    for (CouponStatus end :
        List.of(CouponStatus.USED, CouponStatus.EXPIRED, CouponStatus.RECLAIMED)) {
      if (from == CouponStatus.AVAILABLE || from == end) {
        assertThat(in(from).ended(end, START).status()).isEqualTo(end);
      } else {
        assertThatThrownBy(() -> in(from).ended(end, START))
            .isInstanceOf(IllegalStateException.class);
      }
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"AVAILABLE, true", "USED, true", "EXPIRED, false", "RECLAIMED, false"})
  void only_what_was_used_is_opened_again(CouponStatus from, boolean opens) {
    if (opens) {
      assertThat(in(from).reopened().status()).isEqualTo(CouponStatus.AVAILABLE);
    } else {
      assertThatThrownBy(() -> in(from).reopened()).isInstanceOf(IllegalStateException.class);
    }
  }

  private static Coupon in(CouponStatus status) {
    return status == CouponStatus.AVAILABLE ? GIVEN : GIVEN.ended(status, START);
  }
}
