// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import static dev.ocesandbox.server.world.ids.GivenIds.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.ids.IssuedId;
import org.junit.jupiter.api.Test;

class DiscountIdsTest {

  private static final DiscountGrant GRANT =
      new DiscountGrant(
          "acme", DiscountKind.PROMOTION, Ratio.ONE, null, null, null, null, null, null);

  @Test
  void ids_and_counters_stay_what_they_were() {
    IssuedId first = Discounts.grant(WORLD, GRANT);
    IssuedId second = Discounts.grant(first.world(), GRANT);

    assertThat(first.id()).isEqualTo("64601547e8d79f521c86644751f1fb18");
    assertThat(second.id()).matches("[0-9a-f]{32}").isNotEqualTo(first.id());
    assertThat(second.world().counters())
        .containsOnlyKeys("discount")
        .containsEntry("discount", 2L);
  }
}
