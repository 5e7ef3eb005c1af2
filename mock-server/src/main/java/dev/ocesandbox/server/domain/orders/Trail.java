// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.coupons.CouponKind;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the rules that have shaped a payment, for explain and for the tests. */
final class Trail {

  private Trail() {}

  static World ofPayment(World world, Order order, Order paid, Chosen chosen) {
    Set<Funding.Source> sources =
        Fundings.bySource(paid).stream().map(Funding::source).collect(Collectors.toSet());
    boolean discounted = !paid.amountAfterDiscount().equals(order.amountAfterDiscount());
    boolean coupons = !chosen.coupons().isEmpty() || !chosen.cards().isEmpty();
    List<String> rules = new ArrayList<>(List.of("orders.pay.order-of-checks"));
    add(rules, discounted, "discounts.use.one-per-payment");
    add(rules, discounted, "discounts.use.shown-in-order");
    add(rules, discounted && coupons, "orders.pay.discounts-before-coupons");
    add(rules, order.terms().discountId() != null, "discounts.use.price-kept-until-deadline");
    add(
        rules,
        chosen.has(CouponKind.CASH) && chosen.has(CouponKind.FLEXI),
        "orders.pay.cash-coupon-first");
    add(
        rules,
        !chosen.cards().isEmpty() && chosen.has(CouponKind.FLEXI),
        "orders.pay.cards-after-flexi");
    add(rules, coupons && !paysByBalance(sources), "orders.pay.at-most-the-price");
    add(rules, coupons, "orders.pay.coupons-before-balance");
    add(rules, sources.contains(Funding.Source.SETTLEMENT), "orders.pay.monthly-settlement-first");
    add(rules, sources.contains(Funding.Source.CREDIT), "orders.pay.cash-before-credit");
    add(rules, paid.isComposite(), "orders.pay.composite-pays-all");
    World traced = world;
    for (String rule : rules) {
      traced = traced.applied(rule);
    }
    return traced;
  }

  private static boolean paysByBalance(Set<Funding.Source> sources) {
    return sources.contains(Funding.Source.CASH)
        || sources.contains(Funding.Source.CREDIT)
        || sources.contains(Funding.Source.SETTLEMENT);
  }

  private static void add(List<String> rules, boolean holds, String rule) {
    if (holds) {
      rules.add(rule);
    }
  }
}
