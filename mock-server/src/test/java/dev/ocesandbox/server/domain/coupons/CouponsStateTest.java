// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.END;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.ORDER_A;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.ORDER_B;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.discount;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.flexi;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.limited;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.paid;
import static dev.ocesandbox.server.domain.coupons.CouponsGiven.settled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.ReadBack;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CouponsStateTest {

  @Test
  void coupons_and_records_survive_a_way_through_json() {
    World world = history();

    CouponsState state = world.get(CouponsState.SLOT);
    CouponsState again = ReadBack.of(world, CouponsState.SLOT).get(CouponsState.SLOT);

    assertThat(again.coupons()).isEqualTo(state.coupons());
    assertThat(again.lockedBy()).isEqualTo(state.lockedBy());
    assertThat(again.listOf(ACME)).containsExactlyElementsOf(state.listOf(ACME));
    assertThat(again.changesOf(ACME)).containsExactlyElementsOf(state.changesOf(ACME));
  }

  @Test
  void a_coupon_that_lists_leave_out_stays_out_on_the_way() {
    World world = settled(history(), END.plusSeconds(400 * 86_400L));

    World again = ReadBack.of(world, CouponsState.SLOT);

    assertThat(Coupons.of(again, ACME)).isEmpty();
    assertThat(again.get(CouponsState.SLOT).coupons()).hasSize(3);
  }

  @Test
  void an_order_can_release_after_the_way() {
    World again = ReadBack.of(history(), CouponsState.SLOT);

    World released = Coupons.release(again, ORDER_B, START);

    assertThat(released.get(CouponsState.SLOT).lockedBy()).isEmpty();
  }

  @Test
  void cards_survive_a_way_through_json() {
    CardGrant grant = new CardGrant(ACME, Money.of("5"), END, "gift");
    World world = Cards.grant(GivenWorld.empty(), grant, START).world();

    World again = ReadBack.of(world, CardsState.SLOT);

    assertThat(again.get(CardsState.SLOT).cards()).isEqualTo(world.get(CardsState.SLOT).cards());
    assertThat(Cards.of(again, ACME)).containsExactlyElementsOf(Cards.of(world, ACME));
  }

  /** A discount coupon, a limited one and one that was used and is locked by a further order. */
  private static World history() {
    IssuedId first = discount(GivenWorld.empty());
    IssuedId second = limited(first.world(), Map.of("serviceType", List.of(CouponsGiven.EC2)));
    IssuedId third = flexi(second.world(), "100.00");
    World used = paid(third.world(), third.id(), ORDER_A, "20.00");
    return Coupons.lock(used, third.id(), ORDER_B, Money.of("10"), START);
  }
}
