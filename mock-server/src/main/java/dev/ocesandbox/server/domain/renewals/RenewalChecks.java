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
import java.util.stream.Collectors;

/** Checks whether a resource can be renewed. */
final class RenewalChecks {

  private final World world;
  private final ManualRenewal.Request request;
  private final Instant latest;

  RenewalChecks(World world, ManualRenewal.Request request, Instant now) {
    this.world = world;
    this.request = request;
    this.latest = BusinessTime.endOf(BusinessTime.day(now).plusYears(RenewalsLimits.YEARS_AHEAD));
  }

  /** Refuses a resource that cannot be renewed as requested. */
  Optional<Refusal> refusal(String resourceId) {
    Optional<Resource> found = Resources.find(world, resourceId);
    return Checks.first(
        () -> Checks.require(found.isPresent(), "renewals.renew.resource-exists"),
        () ->
            Checks.require(
                !ResourceGroup.isForeign(world, request.customerId(), resourceId),
                "renewals.renew.foreign-is-unknown"),
        () ->
            Checks.require(
                found.get().status() != ResourceStatus.CLOSED, "renewals.renew.closed-is-gone"),
        () -> Checks.require(found.get().isMain(), "renewals.renew.only-main-resources"),
        () -> ofMain(ResourceGroup.of(world, found.get()), request.term()),
        () ->
            Checks.require(
                !found.get().has(Mark.BUNDLE) || isWholeBundle(found.get()),
                "renewals.renew.bundle-as-a-whole"));
  }

  private Optional<Refusal> ofMain(ResourceGroup group, Term term) {
    Optional<RenewalTerms> terms = RenewalTerms.of(world, group, term);
    return Checks.first(
        () -> sold(group, terms),
        () -> Checks.require(!group.isUnpaid(), "renewals.renew.no-unpaid-order"),
        () -> Checks.require(!group.isInProcess(), "renewals.renew.no-order-in-process"),
        () ->
            Checks.require(
                !terms.get().end().end().isAfter(latest), "renewals.renew.maximum-term"));
  }

  /** Refuses products that are no longer sold, or not for such a term. */
  static Optional<Refusal> sold(ResourceGroup group, Optional<RenewalTerms> terms) {
    return Checks.first(
        () -> Checks.require(terms.isPresent(), "renewals.renew.period-sold"),
        () -> Checks.require(!group.has(Mark.WITHDRAWN), "renewals.renew.withdrawn-product"));
  }

  /** A bundle consists of the resources of the same order that are not closed. */
  private boolean isWholeBundle(Resource main) {
    List<Resource> bundle =
        Resources.ofOrder(world, main.terms().get(0).orderId()).stream()
            .filter(Resource::isMain)
            .filter(resource -> resource.status() != ResourceStatus.CLOSED)
            .toList();
    Set<String> ids =
        bundle.stream().map(Resource::resourceId).collect(Collectors.toUnmodifiableSet());
    return ids.equals(Set.copyOf(request.resourceIds()))
        && bundle.stream()
            .allMatch(r -> ofMain(ResourceGroup.of(world, r), request.term()).isEmpty());
  }
}
