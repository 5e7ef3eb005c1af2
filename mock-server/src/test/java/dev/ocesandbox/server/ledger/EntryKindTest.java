// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryKindTest {

  @Test
  void texts_stay_what_they_were() {
    assertThat(Arrays.stream(EntryKind.values()).map(EntryKind::toString))
        .containsExactly(
            "top-up",
            "adjustment",
            "credit-line",
            "spent-elsewhere",
            "coupon-grant",
            "coupon-lock",
            "coupon-release",
            "coupon-lapse",
            "card-grant",
            "card-lapse",
            "payment",
            "refund",
            "usage",
            "arrears-payment",
            "allocation",
            "allocation-reclaim",
            "allocation-unbind",
            "coupon-allocation",
            "coupon-allocation-reclaim",
            "coupon-allocation-unbind");
  }

  @ParameterizedTest
  @EnumSource
  void a_kind_is_found_by_its_text(EntryKind kind) {
    assertThat(EntryKind.of(kind.toString())).isEqualTo(kind);
  }

  @Test
  void an_unknown_text_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EntryKind.of("gift"))
        .withMessage("no kind of entry: gift");
  }
}
