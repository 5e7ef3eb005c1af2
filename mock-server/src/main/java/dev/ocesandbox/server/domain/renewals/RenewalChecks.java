// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.orders.Term;
import dev.ocesandbox.server.domain.resources.Mark;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Checks;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What speaks against renewing a resource, in the order of the checks. */
final class RenewalChecks {

  /** Inferred: the pages name no number for CBC.99003154. */
  private static final int MAXIMUM_YEARS = 5;

  private final World world;
  private final Renewing.Request request;
  private final Instant latest;

  RenewalChecks(World world, Renewing.Request request, Instant now) {
    this.world = world;
    this.request = request;
    this.latest = BusinessTime.endOf(BusinessTime.day(now).plusYears(MAXIMUM_YEARS));
  }

  /** Refuses a resource that cannot be renewed as it is asked for. */
  Optional<Refusal> refusal(String resourceId) {
    Optional<Resource> found = Resources.find(world, resourceId);
    return Checks.first(
        () -> Checks.require(found.isPresent(), "renewals.renew.resource-exists"),
        () ->
            Checks.require(
                !Holding.isForeign(world, request.customerId(), resourceId),
                "renewals.renew.foreign-is-unknown"),
        () ->
            Checks.require(
                found.get().status() != ResourceStatus.CLOSED, "renewals.renew.closed-is-gone"),
        () -> Checks.require(found.get().isMain(), "renewals.renew.only-main-resources"),
        () -> ofMain(Holding.of(world, found.get()), request.term()),
        () ->
            Checks.require(
                !found.get().has(Mark.BUNDLE) || isWholeBundle(found.get()),
                "renewals.renew.bundle-as-a-whole"));
  }

  private Optional<Refusal> ofMain(Holding holding, Term term) {
    Optional<RenewalTerms> terms = RenewalTerms.of(world, holding, term);
    return Checks.first(
        () -> sold(holding, terms),
        () -> Checks.require(!holding.isUnpaid(), "renewals.renew.no-unpaid-order"),
        () -> Checks.require(!holding.isInProcess(), "renewals.renew.no-order-in-process"),
        () ->
            Checks.require(
                !terms.get().end().end().isAfter(latest), "renewals.renew.maximum-term"));
  }

  /** Refuses what is sold no more, or not for such a term. */
  static Optional<Refusal> sold(Holding holding, Optional<RenewalTerms> terms) {
    return Checks.first(
        () -> Checks.require(terms.isPresent(), "renewals.renew.period-sold"),
        () -> Checks.require(!holding.has(Mark.WITHDRAWN), "renewals.renew.withdrawn-product"));
  }

  /** A bundle is what was bought in the same order and is still there. */
  private boolean isWholeBundle(Resource main) {
    List<Resource> bundle =
        Resources.ofOrder(world, main.terms().get(0).orderId()).stream()
            .filter(Resource::isMain)
            .filter(resource -> resource.status() != ResourceStatus.CLOSED)
            .toList();
    Set<String> ids =
        bundle.stream()
            .map(Resource::resourceId)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    return ids.equals(Set.copyOf(request.resourceIds()))
        && bundle.stream().allMatch(r -> ofMain(Holding.of(world, r), request.term()).isEmpty());
  }
}
