// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.resources.ExpirePolicy;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Renews resources by hand (api_order_00018): checks each, then makes all orders, then pays them
 * where that is wished for.
 */
final class Renewing {

  private static final int MAXIMUM_YEARS = 3;

  private Renewing() {}

  /**
   * What is to be renewed.
   *
   * @param customerId who asks
   * @param resourceIds as sent, at least one
   * @param term for how long
   * @param autoPay whether the orders are paid at once
   */
  record Request(String customerId, List<String> resourceIds, Term term, boolean autoPay) {
    boolean isTooLong() {
      Integer periods = term.periodNum();
      return term.periodType() == Term.YEAR && periods != null && periods > MAXIMUM_YEARS;
    }
  }

  /** A resource with its renewal order as it stands. */
  record Made(String resourceId, Order order) {}

  /**
   * What came of it.
   *
   * @param made orders, in the order of the request
   * @param failed what was passed over
   */
  record Renewed(List<Made> made, List<Failed> failed) {}

  static Change<Renewed> renew(World world, Request request, Instant now) {
    if (request.isTooLong()) {
      return Change.refused(Refusal.by("renewals.renew.at-most-three-years"));
    }
    RenewalChecks checks = new RenewalChecks(world, request, now);
    List<Failed> failed = new ArrayList<>();
    List<RenewalTerms> good = new ArrayList<>();
    for (String id : request.resourceIds().stream().distinct().toList()) {
      checks
          .refusal(id)
          .ifPresentOrElse(
              refusal -> failed.add(new Failed(id, refusal)),
              () -> good.add(terms(world, id, request.term())));
    }
    return good.isEmpty()
        ? Change.refused(failed.get(0).refusal())
        : ordered(traced(world, request, failed), good, now)
            .then((after, made) -> request.autoPay() ? paid(after, made, now) : left(after, made))
            .map(made -> new Renewed(made, failed));
  }

  private static RenewalTerms terms(World world, String id, Term term) {
    return Resources.find(world, id)
        .flatMap(main -> RenewalTerms.of(world, Holding.of(world, main), term))
        .orElseThrow();
  }

  private static Change<List<Made>> ordered(World world, List<RenewalTerms> all, Instant now) {
    Change<List<Made>> orders = Change.of(world, List.of());
    for (RenewalTerms terms : all) {
      orders =
          orders.then(
              (before, made) ->
                  Orders.place(
                          traced(terms.traced(before), terms),
                          terms.purchase(Order.BY_CUSTOMER),
                          now)
                      .map(order -> plus(made, new Made(terms.main().resourceId(), order))));
    }
    return orders;
  }

  private static Change<List<Made>> left(World world, List<Made> made) {
    return Change.of(world.applied("renewals.renew.unpaid-keeps-expiry"), made);
  }

  /** Pays one order after the other; what cannot be paid is left to be paid by hand. */
  private static Change<List<Made>> paid(World world, List<Made> all, Instant now) {
    Change<List<Made>> paid =
        Change.of(world.applied("renewals.renew.pays-automatically"), List.of());
    for (Made one : all) {
      paid =
          paid.then(
              (before, done) ->
                  Orders.payAutomatically(before, one.order(), now)
                      .map(order -> plus(done, new Made(one.resourceId(), order))));
    }
    return paid.then((after, done) -> Change.of(unpaidTraced(after, done), done));
  }

  private static World unpaidTraced(World world, List<Made> made) {
    Optional<Made> unpaid = made.stream().filter(one -> one.order().isPending()).findFirst();
    return unpaid.isEmpty()
        ? world
        : world
            .applied("renewals.renew.failed-payment-leaves-order")
            .applied("renewals.renew.some-payments-fail");
  }

  private static World traced(World world, Request request, List<Failed> failed) {
    World traced = Failed.traced(world, failed).applied("renewals.renew.order-of-checks");
    traced = failed.isEmpty() ? traced : traced.applied("renewals.renew.partial-failure");
    boolean twice =
        request.resourceIds().stream().distinct().count() < request.resourceIds().size();
    return twice ? traced.applied("renewals.renew.same-id-once") : traced;
  }

  private static World traced(World world, RenewalTerms terms) {
    Resource main = terms.main();
    World traced =
        world.applied("renewals.renew.makes-an-order").applied("renewals.renew.one-order-per-main");
    if (main.renewal().isAutomatic()) {
      return traced
          .applied("renewals.renew.keeps-auto-renewal")
          .applied("renewals.auto.by-hand-does-not-count");
    }
    return main.renewal().policy() == ExpirePolicy.GRACE
        ? traced
        : traced.applied("renewals.renew.keeps-policy");
  }

  private static List<Made> plus(List<Made> made, Made one) {
    List<Made> more = new ArrayList<>(made);
    more.add(one);
    return List.copyOf(more);
  }
}
