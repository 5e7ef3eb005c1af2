// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.ADD_ON;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.AS_A_WHOLE;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.CHANGED;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.DEVCLOUD;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.EXPIRED;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.FOREIGN;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.FROZEN;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.INVOICED;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.MARKETPLACE;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.NO_RENEWAL;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.PACKAGE;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.PRODUCT;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.PROMOTION;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.SAVINGS_PLAN;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.TRANSACTION;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.TRIAL;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.UNKNOWN;
import static dev.ocesandbox.server.domain.unsubscriptions.UnsubscriptionsError.UNPAID_ORDER;

import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.resources.Mark;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Checks;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Checks whether resources can be unsubscribed, in the order of unsubscriptions.order-of-checks.
 */
final class UnsubscriptionChecks {

  /** Inferred: which services count as backups and data warehouses. */
  private static final Set<String> RETURNABLE_PACKAGES =
      Set.of(
          "hws.service.type.cbr",
          "hws.service.type.csbs",
          "hws.service.type.vbs",
          "hws.service.type.dws");

  private UnsubscriptionChecks() {}

  /** Refuses resources that do not exist, are closed, or belong to another customer. */
  static Optional<Refusal> known(World world, String customerId, String resourceId) {
    Optional<Resource> resource = Resources.find(world, resourceId);
    return Checks.first(
        () -> UNKNOWN.when(resource.isEmpty()),
        () -> FOREIGN.when(resource.filter(r -> r.customerId().equals(customerId)).isEmpty()),
        () -> UNKNOWN.when(resource.filter(r -> r.status() != ResourceStatus.CLOSED).isEmpty()));
  }

  static Optional<Refusal> refusal(
      World world, Resource resource, boolean renewalsOnly, Instant now) {
    Optional<Order> open = open(world, resource);
    return Checks.first(
        () -> AS_A_WHOLE.when(isPartOfWhole(world, resource)),
        () -> kind(resource),
        () -> PACKAGE.when(!renewalsOnly && isUsedPackage(resource, now)),
        () -> INVOICED.when(resource.has(Mark.INVOICED)),
        () -> FROZEN.when(isFrozen(resource)),
        () -> EXPIRED.when(resource.status() == ResourceStatus.EXPIRED),
        () -> UNPAID_ORDER.when(open.filter(Order::isPending).isPresent()),
        () -> TRANSACTION.when(open.isPresent()),
        () -> renewalsOnly ? renewals(resource, now) : Optional.empty());
  }

  private static Optional<Refusal> kind(Resource resource) {
    return Checks.first(
        () -> SAVINGS_PLAN.when(resource.has(Mark.SAVINGS_PLAN)),
        () -> TRIAL.when(resource.has(Mark.TRIAL)),
        () -> PRODUCT.when(resource.has(Mark.NOT_RETURNABLE)),
        () -> MARKETPLACE.when(resource.has(Mark.MARKETPLACE)),
        () -> DEVCLOUD.when(resource.has(Mark.DEVCLOUD)));
  }

  /**
   * A package that has taken effect cannot be unsubscribed, except for backup services and data
   * warehouses.
   */
  private static boolean isUsedPackage(Resource resource, Instant now) {
    return resource.isPackage()
        && resource.terms().get(0).hasBegun(now)
        && !RETURNABLE_PACKAGES.contains(resource.product().key().serviceTypeCode());
  }

  private static Optional<Refusal> renewals(Resource resource, Instant now) {
    return Checks.first(
        () -> NO_RENEWAL.when(resource.renewalsToCome(now).isEmpty()),
        () -> CHANGED.when(resource.has(Mark.CHANGED)),
        () -> PROMOTION.when(resource.has(Mark.PROMOTION)),
        () -> ADD_ON.when(resource.has(Mark.BANDWIDTH_ADD_ON)));
  }

  private static boolean isPartOfWhole(World world, Resource resource) {
    return !resource.isMain() && Resources.mainOf(world, resource).has(Mark.WHOLE);
  }

  private static boolean isFrozen(Resource resource) {
    return resource.status() == ResourceStatus.FROZEN
        || resource.has(Mark.PUBLIC_SECURITY)
        || resource.has(Mark.VIOLATION);
  }

  /** Returns the unfinished order for a resource or its main resource. */
  private static Optional<Order> open(World world, Resource resource) {
    return Orders.openFor(world, resource.resourceId())
        .or(() -> Orders.openFor(world, Resources.mainOf(world, resource).resourceId()));
  }
}
