// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.history;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderType;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.orders.Purchase;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.renewals.Renewals;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.domain.unsubscriptions.Unsubscriptions;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Carries deals out, oldest step first, each at its time and by the rules for everybody.
 *
 * <p>Each payment is preceded by a top-up of exactly what it needs. What a refund brings pays the
 * next order; what is left in the end is taken off the balance. So the balance, credit, coupons and
 * cards of the account stay as they were.
 *
 * @param customer who buys
 * @param payer who pays, which is the master for a member in custody
 * @param passing carries out what is due until an instant
 */
record PastOrders(Customer customer, Customer payer, BiFunction<World, Instant, World> passing) {

  private static final String BANK_TRANSFER = "2";

  /**
   * What has been done.
   *
   * @param orders number of orders
   * @param due what they cost less what came back
   * @param spare cash from refunds that has not paid anything yet
   * @param resources resource id by number of the deal
   */
  record Told(int orders, Money due, Money spare, SharedMap<Integer, String> resources) {
    static final Told NOTHING = new Told(0, Money.ZERO, Money.ZERO, SharedMap.empty());

    Told paid(Money price, Money own) {
      return new Told(orders + 1, due.plus(price), spare.minus(own), resources);
    }

    Told refunded(Money back, Money cash) {
      return new Told(orders + 1, due.minus(back), spare.plus(cash), resources);
    }

    Told with(Deal deal, String resourceId) {
      return new Told(orders, due, spare, resources.plus(deal.number(), resourceId));
    }

    String resource(Deal deal) {
      String id = resources.get(deal.number());
      if (id == null) {
        throw new IllegalStateException("Deal " + deal.number() + " has no resource");
      }
      return id;
    }
  }

  static PastOrders of(World world, Customer customer, BiFunction<World, Instant, World> passing) {
    return new PastOrders(customer, world.customer(customer.payerId()), passing);
  }

  /** Carries the deals out, then everything that was due until now. */
  Change<Told> told(World before, List<Deal> deals, HistoryWish wish) {
    Change<Told> story = Change.of(before, Told.NOTHING);
    List<Deal.Step> steps =
        deals.stream()
            .flatMap(deal -> deal.steps().stream())
            .sorted(Comparator.comparing(Deal.Step::at).thenComparing(s -> s.deal().number()))
            .toList();
    for (Deal.Step step : steps) {
      story = story.then((world, told) -> step(until(world, step.at(), wish), told, step));
    }
    return story
        .then((world, told) -> withoutSpare(world, told, wish.end()))
        .then((world, told) -> Change.of(passing.apply(world, wish.now()), told));
  }

  /**
   * Carries out what was due until an instant. The time of the world stays now: cash that comes in
   * before it is for something in the past, and clears no debt of today.
   */
  private World until(World world, Instant at, HistoryWish wish) {
    return passing.apply(world, at).settledTo(wish.now());
  }

  private Change<Told> step(World world, Told told, Deal.Step step) {
    return switch (step.kind()) {
      case PURCHASE -> bought(world, told, step.deal());
      case RENEWAL -> renewed(world, told, step);
      case UNSUBSCRIPTION -> unsubscribed(world, told, step);
    };
  }

  private Change<Told> bought(World world, Told told, Deal deal) {
    Purchase purchase =
        new Purchase(
            customer.id(),
            OrderType.SUBSCRIPTION,
            List.of(deal.article().line(world, deal.regionCode(), deal.months())),
            Purchase.Options.NONE);
    return Orders.place(world, purchase, deal.boughtAt())
        .then(
            (placed, order) ->
                paid(placed, told, order, deal.boughtAt())
                    .then((after, done) -> Change.of(after, done.with(deal, id(after, order)))));
  }

  private static String id(World world, Order order) {
    return Resources.ofOrder(world, order.id()).get(0).resourceId();
  }

  private Change<Told> renewed(World world, Told told, Deal.Step step) {
    Term term = new Term(Term.MONTH, step.deal().months());
    return Renewals.place(world, customer.id(), told.resource(step.deal()), term, step.at())
        .then((placed, order) -> paid(placed, told, order, step.at()));
  }

  private Change<Told> paid(World world, Told told, Order order, Instant at) {
    Money price = order.amountAfterDiscount();
    Money own = told.spare().min(price);
    Money missing = price.minus(own);
    World funded =
        missing.isPositive() && !payer.monthlySettlement()
            ? Accounts.topUp(world, payer.id(), missing, BANK_TRANSFER, at).world()
            : world;
    return Orders.payByBalance(funded, order, Settings.Provisioning.AT_ONCE, at)
        .map(paid -> told.paid(price, own));
  }

  private Change<Told> unsubscribed(World world, Told told, Deal.Step step) {
    Money before = Accounts.cash(world, payer.id());
    return Unsubscriptions.unsubscribe(world, customer.id(), told.resource(step.deal()), step.at())
        .then(
            (after, id) ->
                Change.of(
                    after,
                    told.refunded(
                        Orders.find(after, id).orElseThrow().amountAfterDiscount(),
                        Accounts.cash(after, payer.id()).minus(before))));
  }

  private Change<Told> withoutSpare(World world, Told told, Instant end) {
    if (!told.spare().isPositive()) {
      return Change.of(world, told);
    }
    Money cash = Accounts.cash(world, payer.id()).minus(told.spare());
    return Accounts.setCash(world, payer.id(), cash, end.minusSeconds(1)).map(same -> told);
  }
}
