// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.resources.ExpirePolicy;
import dev.ocesandbox.server.domain.resources.Renewal;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Renews resources on request (api_order_00018): checks all of them, then places the orders, then
 * pays them if requested.
 */
final class ManualRenewal {

  private static final String ONE_PER_MAIN = "renewals.renew.one-order-per-main";

  private ManualRenewal() {}

  /**
   * A request to renew resources.
   *
   * @param customerId owner of the resources
   * @param resourceIds ids as sent, at least one
   * @param term how long
   * @param autoPay whether the orders are paid at once
   */
  record Request(String customerId, List<String> resourceIds, Term term, boolean autoPay) {
    boolean isTooLong() {
      Integer periods = term.periodNum();
      return term.periodType() == Term.YEAR && periods != null && periods > RenewalsLimits.YEARS;
    }
  }

  /** A resource with its renewal order. */
  record PlacedRenewal(String resourceId, Order order) {}

  /**
   * The result of a request.
   *
   * @param made the orders, in the order of the request
   * @param failed resources that were refused
   */
  record Result(List<PlacedRenewal> made, List<FailedResource> failed) {}

  static Change<Result> renew(
      World world, Request request, Settings.Provisioning provisioning, Instant now) {
    if (request.isTooLong()) {
      return Change.refused(Refusal.by("renewals.renew.at-most-three-years"));
    }
    RenewalChecks checks = new RenewalChecks(world, request, now);
    List<FailedResource> failed = new ArrayList<>();
    List<String> good = new ArrayList<>();
    List<String> distinct = request.resourceIds().stream().distinct().toList();
    for (String id : distinct) {
      checks
          .refusal(id)
          .ifPresentOrElse(
              refusal -> failed.add(new FailedResource(id, refusal)), () -> good.add(id));
    }
    if (good.isEmpty()) {
      return Change.refused(failed.get(0).refusal());
    }
    World checked =
        FailedResource.traced(world, failed)
            .applied("renewals.renew.order-of-checks")
            .appliedIf(!failed.isEmpty(), "renewals.renew.partial-failure")
            .appliedIf(
                distinct.size() < request.resourceIds().size(), "renewals.renew.same-id-once");
    return ordered(checked, good, request.term(), now)
        .then(
            (after, made) ->
                request.autoPay() ? paid(after, made, provisioning, now) : left(after, made))
        .map(made -> new Result(made, failed));
  }

  private static Change<List<PlacedRenewal>> ordered(
      World world, List<String> ids, Term term, Instant now) {
    if (world.reads(ONE_PER_MAIN, "one-order")) {
      return together(world, ids, term, now);
    }
    Change<List<PlacedRenewal>> orders = Change.of(world, List.of());
    for (String id : ids) {
      orders =
          orders.then(
              (before, made) ->
                  ordered(terms(before, id, term), now)
                      .map(order -> plus(made, new PlacedRenewal(id, order))));
    }
    return orders;
  }

  /** Places one order for all resources. */
  private static Change<List<PlacedRenewal>> together(
      World world, List<String> ids, Term term, Instant now) {
    World noted = world;
    List<RenewalTerms> all = new ArrayList<>();
    for (String id : ids) {
      RenewalTerms terms = terms(noted, id, term);
      noted = noted(terms);
      all.add(terms);
    }
    return Orders.place(noted, RenewalTerms.purchase(all, Order.BY_CUSTOMER), now)
        .map(order -> ids.stream().map(id -> new PlacedRenewal(id, order)).toList());
  }

  private static RenewalTerms terms(World world, String id, Term term) {
    return Resources.find(world, id)
        .flatMap(main -> RenewalTerms.of(world, ResourceGroup.of(world, main), term))
        .orElseThrow();
  }

  private static Change<Order> ordered(RenewalTerms terms, Instant now) {
    return Orders.place(noted(terms), terms.purchase(Order.BY_CUSTOMER), now);
  }

  private static World noted(RenewalTerms terms) {
    Renewal renewal = terms.main().renewal();
    World ordering = terms.world().applied("renewals.renew.makes-an-order", ONE_PER_MAIN);
    if (renewal.isAutomatic()) {
      return ordering.applied(
          "renewals.renew.keeps-auto-renewal", "renewals.auto.by-hand-does-not-count");
    }
    return ordering.appliedIf(
        renewal.policy() != ExpirePolicy.GRACE, "renewals.renew.keeps-policy");
  }

  private static Change<List<PlacedRenewal>> left(World world, List<PlacedRenewal> made) {
    return Change.of(world.applied("renewals.renew.unpaid-keeps-expiry"), made);
  }

  /** Pays one order after the other; orders that cannot be paid stay unpaid. */
  private static Change<List<PlacedRenewal>> paid(
      World world, List<PlacedRenewal> all, Settings.Provisioning provisioning, Instant now) {
    Change<List<PlacedRenewal>> paid =
        Change.of(world.applied("renewals.renew.pays-automatically"), List.of());
    for (Order unpaid : all.stream().map(PlacedRenewal::order).distinct().toList()) {
      List<PlacedRenewal> its = all.stream().filter(one -> one.order().equals(unpaid)).toList();
      paid =
          paid.then(
              (before, done) ->
                  Orders.payAutomatically(before, unpaid, provisioning, now)
                      .map(order -> plus(done, its, order)));
    }
    return paid.then((after, done) -> Change.of(unpaid(after, done), done));
  }

  private static World unpaid(World world, List<PlacedRenewal> made) {
    return made.stream().anyMatch(one -> one.order().isPending())
        ? world.applied(
            "renewals.renew.failed-payment-leaves-order", "renewals.renew.some-payments-fail")
        : world;
  }

  private static List<PlacedRenewal> plus(
      List<PlacedRenewal> made, List<PlacedRenewal> more, Order order) {
    List<PlacedRenewal> all = new ArrayList<>(made);
    more.forEach(one -> all.add(new PlacedRenewal(one.resourceId(), order)));
    return List.copyOf(all);
  }

  private static List<PlacedRenewal> plus(List<PlacedRenewal> made, PlacedRenewal one) {
    List<PlacedRenewal> more = new ArrayList<>(made);
    more.add(one);
    return List.copyOf(more);
  }
}
