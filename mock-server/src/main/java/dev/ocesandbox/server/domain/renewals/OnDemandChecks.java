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

/** Which resources may be switched to billing by usage, at once or when their terms end. */
public final class OnDemandChecks {

  /** The one rule whose code travels in an answer of status 200. */
  static final String IN_USE = "resources.on-demand.in-use";

  private OnDemandChecks() {}

  /**
   * Refuses what a customer may not switch: anything but a main resource of its own that is in use,
   * sold by usage, not frozen and in no other transaction.
   */
  public static Optional<Refusal> refusal(World world, String customerId, String resourceId) {
    return notHeld(world, customerId, resourceId)
        .or(
            () ->
                Holding.held(world, customerId, resourceId)
                    .flatMap(main -> ofMain(world, Holding.of(world, main))));
  }

  /** Refuses anything but a main resource that the customer holds. */
  static Optional<Refusal> notHeld(World world, String customerId, String resourceId) {
    Optional<Resource> held = Holding.held(world, customerId, resourceId);
    return Checks.first(
        () ->
            Checks.require(
                !Holding.isForeign(world, customerId, resourceId),
                "resources.on-demand.foreign-is-unknown"),
        () -> Checks.require(held.isPresent(), "resources.on-demand.resource-exists"),
        () -> Checks.require(!held.get().isPackage(), "resources.on-demand.not-a-package"),
        () -> Checks.require(held.get().isMain(), "resources.on-demand.only-main"));
  }

  private static Optional<Refusal> ofMain(World world, Holding holding) {
    boolean soldByUse =
        holding.all().stream()
            .allMatch(r -> Products.isSold(world, r.product().key(), ChargeMode.ON_DEMAND));
    boolean inUse = holding.main().status() == ResourceStatus.IN_USE;
    return Checks.first(
        () -> unless(holding, Mark.ACCOUNT_FROZEN, "account-not-frozen"),
        () -> unless(holding, Mark.STRICT_SELECTION, "strict-selection"),
        () -> unless(holding, Mark.SOLUTION, "not-a-solution"),
        () -> Checks.require(soldByUse, "resources.on-demand.product-type"),
        () -> unless(holding, Mark.VIOLATION, "no-violation"),
        () -> unless(holding, Mark.PUBLIC_SECURITY, "no-public-security"),
        () -> Checks.require(inUse, IN_USE),
        () -> Checks.require(holding.orders().isEmpty(), "resources.on-demand.no-transaction"));
  }

  private static Optional<Refusal> unless(Holding holding, Mark mark, String rule) {
    return Checks.require(!holding.has(mark), "resources.on-demand." + rule);
  }
}
