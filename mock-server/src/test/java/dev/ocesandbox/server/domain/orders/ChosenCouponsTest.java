// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.GivenWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.coupons.CardGrant;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.Requested;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the contract lets nobody ask for by HTTP, but a scenario may tell. */
final class ChosenCouponsTest {

  @Test
  void three_cards_pay_and_a_fourth_is_refused() {
    assertThat(paidWith(3).<Object>fold((world, order) -> order.status(), Refusal::rule))
        .isEqualTo(OrderStatus.COMPLETED);
    assertThat(refusal(paidWith(4)).rule()).isEqualTo("orders.pay.at-most-three-coupons");
  }

  private static Change<Order> paidWith(int count) {
    World world = GivenWorld.empty();
    List<PayRequest.Choice> cards = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CardGrant grant = new CardGrant(ACME, Money.of("10"), START.plus(Duration.ofDays(1)), "card");
      Drawn drawn = Cards.grant(world, grant, START);
      world = drawn.world();
      cards.add(new PayRequest.Choice(drawn.id(), 303));
    }
    return Orders.place(world, purchase(), START)
        .then(
            (placed, order) ->
                Orders.pay(placed, new PayRequest(ACME, order.id(), cards, null), START));
  }

  private static Purchase purchase() {
    PurchaseLine server =
        new PurchaseLine(
            new Requested(
                new ProductKey("hws.service.type.ec2", "hws.resource.type.vm", "s6.small.1.linux"),
                "cn-north-4",
                null,
                null,
                1),
            new Term(2, 1),
            Money.of("30"),
            null);
    return new Purchase(ACME, OrderType.SUBSCRIPTION, List.of(server), Purchase.Wishes.NONE);
  }
}
