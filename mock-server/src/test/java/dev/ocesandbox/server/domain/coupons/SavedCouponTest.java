// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Coupons of worlds that were saved when subscribeType held the number of an order type. */
final class SavedCouponTest {

  @ParameterizedTest
  @CsvSource({"1, new", "11, new", "14, new", "2, renew", "3, change", "4, none", "renew, renew"})
  void a_number_becomes_the_word_for_its_orders(String before, String after) {
    ObjectNode coupon =
        (ObjectNode)
            Json.read(
                """
                {"terms": {"limits": [{"key": "cycleType", "value1": "2"},
                  {"key": "subscribeType", "value1": "%s"}]}}\
                """
                    .formatted(before));

    Slot.Section<CouponsState, ?> coupons = CouponsState.SLOT.sections().get(0);
    ObjectNode upgraded = coupons.upgrades().get(0).apply(coupon);

    assertThat(coupons.version()).isGreaterThan(1);
    assertThat(upgraded.at("/terms/limits/0/value1").asString()).isEqualTo("2");
    assertThat(upgraded.at("/terms/limits/1/value1").asString()).isEqualTo(after);
  }
}
