// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.server.domain.products.ChargeMode;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.resources.Mark;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.world.Checks;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.Optional;

/**
 * Checks whether resources can be switched to pay-per-use billing, at once or when their terms end.
 */
public final class OnDemandChecks {

  /** The only rule whose code is in an answer with status 200. */
  static final String IN_USE = "resources.on-demand.in-use";

  private OnDemandChecks() {}

  /**
   * Refuses everything but a main resource of the customer that is in use, sold pay-per-use, not
   * frozen and in no other transaction.
   */
  public static Optional<Refusal> refusal(World world, String customerId, String resourceId) {
    return notHeld(world, customerId, resourceId)
        .or(
            () ->
                ResourceGroup.held(world, customerId, resourceId)
                    .flatMap(main -> ofMain(world, ResourceGroup.of(world, main))));
  }

  /** Refuses everything but a main resource of the customer that is not closed. */
  static Optional<Refusal> notHeld(World world, String customerId, String resourceId) {
    Optional<Resource> held = ResourceGroup.held(world, customerId, resourceId);
    return Checks.first(
        () ->
            Checks.require(
                !ResourceGroup.isForeign(world, customerId, resourceId),
                "resources.on-demand.foreign-is-unknown"),
        () -> Checks.require(held.isPresent(), "resources.on-demand.resource-exists"),
        () -> Checks.require(!held.get().isPackage(), "resources.on-demand.not-a-package"),
        () -> Checks.require(held.get().isMain(), "resources.on-demand.only-main"));
  }

  private static Optional<Refusal> ofMain(World world, ResourceGroup group) {
    boolean soldByUse =
        group.all().stream()
            .allMatch(r -> Products.isSold(world, r.product().key(), ChargeMode.ON_DEMAND));
    boolean inUse = group.main().status() == ResourceStatus.IN_USE;
    return Checks.first(
        () -> unless(group, Mark.ACCOUNT_FROZEN, "resources.on-demand.account-not-frozen"),
        () -> unless(group, Mark.STRICT_SELECTION, "resources.on-demand.strict-selection"),
        () -> unless(group, Mark.SOLUTION, "resources.on-demand.not-a-solution"),
        () -> Checks.require(soldByUse, "resources.on-demand.product-type"),
        () -> unless(group, Mark.VIOLATION, "resources.on-demand.no-violation"),
        () -> unless(group, Mark.PUBLIC_SECURITY, "resources.on-demand.no-public-security"),
        () -> Checks.require(inUse, IN_USE),
        () -> Checks.require(group.orders().isEmpty(), "resources.on-demand.no-transaction"));
  }

  private static Optional<Refusal> unless(ResourceGroup group, Mark mark, String rule) {
    return Checks.require(!group.has(mark), rule);
  }
}
