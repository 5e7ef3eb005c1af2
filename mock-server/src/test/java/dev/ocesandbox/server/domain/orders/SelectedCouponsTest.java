// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import static dev.ocesandbox.server.domain.GivenWorld.ACME;
import static dev.ocesandbox.server.domain.GivenWorld.START;
import static dev.ocesandbox.server.domain.GivenWorld.refusal;
import static dev.ocesandbox.server.domain.GivenWorld.trail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.coupons.CardGrant;
import dev.ocesandbox.server.domain.coupons.Cards;
import dev.ocesandbox.server.domain.coupons.CouponGrant;
import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Coupons and cards that an order is placed or paid with. */
final class SelectedCouponsTest {

  private static final Money PRICE = Money.of("30");

  @Test
  void three_cards_pay_and_a_fourth_is_refused() {
    assertThat(paidWith(3).<Object>fold((world, order) -> order.status(), Refusal::rule))
        .isEqualTo(OrderStatus.COMPLETED);
    assertThat(refusal(paidWith(4)).rule()).isEqualTo("orders.pay.at-most-three-coupons");
  }

  @Test
  void a_coupon_pays_at_most_the_share_that_its_limit_allows() {
    IssuedId coupon = halfPaying(Accounts.topUp(GivenWorld.empty(), ACME, PRICE, "2", START));
    PayRequest.Choice choice = new PayRequest.Choice(coupon.id(), 302);

    World paid =
        accepted(
            Orders.place(coupon.world(), purchase(List.of()), START)
                .then((placed, order) -> Orders.pay(placed, pay(order, choice), START)));

    assertThat(left(paid, coupon)).isEqualTo(Money.of("85"));
    assertThat(Accounts.cash(paid, ACME)).isEqualTo(Money.of("15"));
    assertThat(trail(paid)).contains("coupons.limit.maximum-share");
  }

  @Test
  void an_order_reserves_no_more_of_a_coupon_than_it_may_pay() {
    IssuedId coupon = halfPaying(new IssuedId(GivenWorld.empty(), ""));

    World placed = accepted(Orders.place(coupon.world(), purchase(List.of(coupon.id())), START));

    assertThat(left(placed, coupon)).isEqualTo(Money.of("85"));
    assertThat(trail(placed)).contains("coupons.limit.maximum-share");
  }

  private static World accepted(Change<Order> change) {
    return change.fold(
        (world, order) -> world,
        refusal -> {
          throw new AssertionError(refusal);
        });
  }

  /** Issues a coupon of 100.00 that pays at most half of an order. */
  private static IssuedId halfPaying(IssuedId before) {
    CouponGrant grant =
        new CouponGrant(
            ACME,
            CouponKind.FLEXI,
            Money.of("100"),
            null,
            START,
            START.plus(Duration.ofDays(30)),
            Map.of("maxDeductionRatio", List.of("0.5")),
            0,
            2,
            "half");
    return Coupons.grant(before.world(), grant, START);
  }

  private static PayRequest pay(Order order, PayRequest.Choice choice) {
    return new PayRequest(ACME, order.id(), List.of(choice), null);
  }

  private static Money left(World world, IssuedId coupon) {
    return Coupons.available(world, Coupons.find(world, coupon.id()).orElseThrow());
  }

  private static Change<Order> paidWith(int count) {
    World world = GivenWorld.empty();
    List<PayRequest.Choice> cards = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CardGrant grant = new CardGrant(ACME, Money.of("10"), START.plus(Duration.ofDays(1)), "card");
      IssuedId drawn = Cards.grant(world, grant, START);
      world = drawn.world();
      cards.add(new PayRequest.Choice(drawn.id(), 303));
    }
    return Orders.place(world, purchase(List.of()), START)
        .then(
            (placed, order) ->
                Orders.pay(placed, new PayRequest(ACME, order.id(), cards, null), START));
  }

  private static Purchase purchase(List<String> coupons) {
    PurchaseLine server =
        new PurchaseLine(
            new ProductRequest(
                new ProductKey("hws.service.type.ec2", "hws.resource.type.vm", "s6.small.1.linux"),
                "cn-north-4",
                null,
                null,
                1),
            new Term(2, 1),
            PRICE,
            null);
    return new Purchase(
        ACME,
        OrderType.SUBSCRIPTION,
        List.of(server),
        new Purchase.Options(
            false, coupons, null, Purchase.InitialStatus.PAYABLE, null, false, null, false));
  }
}
