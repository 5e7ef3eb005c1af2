// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.resources.Lifecycle;
import dev.ocesandbox.server.domain.resources.Renewal;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Due;
import dev.ocesandbox.server.world.time.Settled;
import dev.ocesandbox.server.world.time.TimeRule;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An attempt to renew a resource automatically (api_order_00022). One that fails leaves nothing but
 * the next attempt.
 */
final class Attempt implements TimeRule {

  @Override
  public String type() {
    return Lifecycle.ATTEMPT;
  }

  @Override
  public Settled apply(World world, Due due) {
    Optional<Resource> main =
        Resources.find(world, due.subject())
            .filter(resource -> resource.status() != ResourceStatus.CLOSED)
            .filter(resource -> resource.renewal().isAutomatic())
            .filter(resource -> !due.at().isBefore(Lifecycle.firstAttempt(world, resource)));
    return main.isEmpty() ? Settled.nothing(world) : attempt(world, main.get(), due);
  }

  private static Settled attempt(World world, Resource main, Due due) {
    Holding holding = Holding.of(world, main);
    // A paid renewal that is not completed plans the next attempt when it is.
    if (holding.isInProcess()) {
      return Settled.nothing(world);
    }
    if (holding.isUnpaid()) {
      return failed(
          world.applied("renewals.auto.waits-for-unpaid-order"),
          main,
          due,
          "an unpaid order holds the resource");
    }
    Optional<RenewalTerms> terms = RenewalTerms.of(world, holding, term(main.renewal()));
    Optional<Refusal> refusal = RenewalChecks.sold(holding, terms);
    return refusal.isPresent()
        ? failed(world, main, due, "the product is not sold for such a period")
        : paid(world, terms.get(), due);
  }

  private static Term term(Renewal renewal) {
    return new Term(renewal.periodType() == null ? Term.MONTH : renewal.periodType(), 1);
  }

  private static Settled paid(World before, RenewalTerms terms, Due due) {
    Resource main = terms.main();
    Instant now = due.at();
    return Orders.place(
            Resources.countDown(terms.traced(before), main, now),
            terms.purchase(Order.BY_SYSTEM),
            now)
        .then((placed, order) -> Orders.payAutomatically(placed, order, now))
        .fold(
            (world, order) ->
                order.isPending()
                    ? failed(before, main, due, "the order could not be paid")
                    : renewed(world, main, order, due),
            refusal -> failed(before, main, due, refusal.rule()));
  }

  private static Settled renewed(World world, Resource main, Order order, Due due) {
    World traced =
        world
            .applied("renewals.auto.first-attempt")
            .applied("renewals.auto.one-period")
            .applied("renewals.auto.makes-an-order")
            .applied("renewals.auto.made-by-system");
    Integer times = main.renewal().timesLeft();
    if (times != null) {
      traced = traced.applied("renewals.auto.counts-down");
    }
    if (times != null && times == 1) {
      traced =
          traced
              .applied("renewals.auto.ends-after-times")
              .applied("renewals.auto.ends-with-policy-0");
    }
    Customer customer = world.customer(main.customerId());
    traced =
        customer.payerId().equals(customer.id())
            ? traced
            : traced.applied("renewals.auto.custody-paid-by-master");
    return Settled.event(
        traced,
        due,
        "auto-renewed",
        Map.of("order", order.id(), "amount", order.amountAfterDiscount().toString()));
  }

  private static Settled failed(World world, Resource main, Due due, String reason) {
    Instant next = Lifecycle.nextAttempt(due.at());
    World after =
        world
            .plan(new Due(next, Lifecycle.ATTEMPT, main.resourceId()))
            .applied("renewals.auto.retries-daily")
            .applied("renewals.auto.failed-leaves-no-order");
    return Settled.event(
        main.status() == ResourceStatus.IN_USE
            ? after
            : after.applied("renewals.auto.until-released"),
        due,
        "auto-renewal-failed",
        Map.of("reason", reason, "next", BusinessTime.wire(next)));
  }
}
