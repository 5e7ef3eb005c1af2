// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import org.junit.jupiter.params.ParameterizedTest;

/** Whatever a master and its members order and pay: the master pays for a member in custody. */
class CustodyProperty {

  private static final int STEPS = 1_500;

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3, 4})
  void money_is_conserved_and_what_a_member_in_custody_has_never_changes(long seed) {
    CustodyStory story = new CustodyStory(seed);
    for (int i = 0; i < STEPS; i++) {
      story.step();

      World world = story.world();
      assertThat(Money.sum(world.ledger().balances().values())).isEqualTo(Money.ZERO);
      assertThat(Accounts.cash(world, CustodyStory.CUSTODY)).isEqualTo(CustodyStory.KEPT);
      Coupon own = Coupons.find(world, story.ownCoupon).orElseThrow();
      assertThat(Coupons.available(world, own)).isEqualTo(Money.of("40.00"));
    }
    assertThat(story.onBehalf).isPositive();
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({11, 12, 13})
  void only_the_master_pays_for_it_and_others_pay_for_themselves(long seed) {
    CustodyStory story = new CustodyStory(seed);
    for (int i = 0; i < STEPS; i++) {
      story.step();
    }

    World world = story.world();
    for (String id : story.orders) {
      Order order = Orders.find(world, id).orElseThrow();
      String payer =
          order.customerId().equals(CustodyStory.MEMBER)
              ? CustodyStory.MEMBER
              : CustodyStory.MASTER;
      assertThat(order.lines().stream().flatMap(line -> line.fundings().stream()))
          .allSatisfy(funding -> assertThat(funding.owner()).isEqualTo(payer));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({21, 22, 23})
  void a_coupon_is_reserved_only_by_orders_that_wait_for_payment(long seed) {
    CustodyStory story = new CustodyStory(seed);
    int reserved = 0;
    for (int i = 0; i < STEPS; i++) {
      story.step();
      World world = story.world();
      for (String id : story.orders) {
        Order order = Orders.find(world, id).orElseThrow();
        for (String couponId : order.terms().lockedCoupons()) {
          Coupon coupon = Coupons.find(world, couponId).orElseThrow();
          boolean locked = Coupons.locked(world, coupon, id).isPositive();
          assertThat(locked && !order.isPending()).as("%s of %s", couponId, order).isFalse();
          reserved += locked ? 1 : 0;
        }
      }
    }
    assertThat(reserved).isGreaterThan(STEPS / 20);
  }
}
