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
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Attempts to renew a resource automatically (api_order_00022). An attempt that fails changes
 * nothing and plans the next one.
 */
final class AutoRenewalRule implements TimeRule {

  @Override
  public String type() {
    return Lifecycle.ATTEMPT;
  }

  @Override
  public String subjects() {
    return Resources.KIND;
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
    ResourceGroup group = ResourceGroup.of(world, main);
    // A paid renewal plans the next attempt when it is completed.
    if (group.isInProcess()) {
      return Settled.nothing(world);
    }
    if (group.isUnpaid()) {
      return failed(
          world.applied("renewals.auto.waits-for-unpaid-order"),
          main,
          due,
          "an unpaid order holds the resource");
    }
    Optional<RenewalTerms> terms = RenewalTerms.of(world, group, term(main.renewal()));
    Optional<Refusal> refusal = RenewalChecks.sold(group, terms);
    return refusal.isPresent()
        ? failed(world, main, due, "the product is not sold for such a period")
        : paid(world, terms.get(), due);
  }

  private static Term term(Renewal renewal) {
    return new Term(renewal.periodType() == null ? Term.MONTH : renewal.periodType(), 1);
  }

  private static Settled paid(World before, RenewalTerms terms, Due due) {
    Resource main = terms.main();
    World ordering =
        countedDown(terms.world(), main, due.at())
            .applied(
                "renewals.auto.first-attempt",
                "renewals.auto.one-period",
                "renewals.auto.makes-an-order",
                "renewals.auto.made-by-system");
    return Orders.place(ordering, terms.purchase(Order.BY_SYSTEM), due.at())
        .then(
            (placed, order) ->
                Orders.payAutomatically(placed, order, before.settings().provisioning(), due.at()))
        .fold(
            (world, order) ->
                order.isPending()
                    ? failed(before, main, due, "the order could not be paid")
                    : renewed(world, main, order, due),
            refusal -> failed(before, main, due, refusal.rule()));
  }

  private static World countedDown(World world, Resource main, Instant now) {
    Integer times = main.renewal().timesLeft();
    World counted = Resources.countDown(world, main, now);
    if (times == null) {
      return counted;
    }
    World noted = counted.applied("renewals.auto.counts-down");
    return times == 1
        ? noted.applied("renewals.auto.ends-after-times", "renewals.auto.ends-with-policy-0")
        : noted;
  }

  private static Settled renewed(World world, Resource main, Order order, Due due) {
    String payer = world.customer(main.customerId()).payerId();
    boolean byMaster = !payer.equals(main.customerId());
    Map<String, String> details = new HashMap<>();
    details.put("order", order.id());
    details.put("amount", order.amountAfterDiscount().toString());
    if (byMaster) {
      details.put("paid_by", payer);
    }
    return Settled.event(
        world.appliedIf(byMaster, "renewals.auto.custody-paid-by-master"),
        due,
        "auto-renewed",
        details);
  }

  private static Settled failed(World world, Resource main, Due due, String reason) {
    Instant next = Lifecycle.nextAttempt(due.at());
    World after =
        world
            .plan(new Due(next, Lifecycle.ATTEMPT, main.resourceId()))
            .applied("renewals.auto.retries-daily", "renewals.auto.failed-leaves-no-order")
            .appliedIf(main.status() != ResourceStatus.IN_USE, "renewals.auto.until-released");
    return Settled.event(
        after,
        due,
        "auto-renewal-failed",
        Map.of("reason", reason, "next", BusinessTime.wire(next)));
  }
}
