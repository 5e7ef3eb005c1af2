// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import dev.ocesandbox.server.domain.enterprise.Enterprises;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Entry point to the discounts of a world. */
public final class Discounts {

  private static final IdKind ID = IdKind.hex("discount");

  private Discounts() {}

  /**
   * Returns the operations, time rules and state of the room. ListOrderDiscounts is in the orders
   * room.
   */
  public static Room room() {
    return new Room(DiscountsApi.routes(), List.of(), List.of(), List.of(DiscountsState.SLOT));
  }

  /** Grants a discount. */
  public static IssuedId grant(World world, DiscountGrant grant) {
    IssuedId newId = ID.next(world);
    Discount discount =
        new Discount(
            newId.id(),
            grant.customerId(),
            grant.kind(),
            grant.ratio(),
            grant.reduction(),
            grant.fixedPrice(),
            grant.serviceTypeCode(),
            grant.orderId(),
            grant.effectiveAt(),
            grant.expiresAt());
    return new IssuedId(
        newId.world().with(DiscountsState.SLOT, state(newId.world()).with(discount)), newId.id());
  }

  /** Returns the discount with an id; empty if there is none. */
  public static Optional<Discount> find(World world, String id) {
    return Optional.ofNullable(state(world).byId().get(id));
  }

  /** Returns the discounts of a customer, oldest first. */
  public static List<Discount> of(World world, String customerId) {
    return state(world).of(customerId);
  }

  /**
   * Returns the discounts that a customer can use: its own, then the commercial ones that its
   * master passes on; each oldest first.
   */
  public static List<Discount> usableBy(World world, String customerId) {
    List<Discount> own = of(world, customerId);
    Optional<String> master = Enterprises.discountMaster(world, customerId);
    return master.isEmpty()
        ? own
        : Stream.concat(own.stream(), of(world, master.get()).stream().filter(Discount::isPassedOn))
            .toList();
  }

  /**
   * Returns the best commercial discount for use of a cloud service; without one, the best partner
   * discount. Only discounts with a ratio apply to use.
   */
  public static Optional<Discount> bestRatio(List<Discount> discounts, String service) {
    return bestRatio(discounts, service, DiscountKind.COMMERCIAL)
        .or(() -> bestRatio(discounts, service, DiscountKind.PARTNER));
  }

  private static Optional<Discount> bestRatio(
      List<Discount> discounts, String service, DiscountKind kind) {
    Discount best = null;
    Ratio least = null;
    for (Discount discount : discounts) {
      Ratio ratio = discount.ratio();
      if (ratio != null
          && discount.kind() == kind
          && discount.isFor(service)
          && (least == null || ratio.compareTo(least) < 0)) {
        best = discount;
        least = ratio;
      }
    }
    return Optional.ofNullable(best);
  }

  private static DiscountsState state(World world) {
    return world.get(DiscountsState.SLOT);
  }
}
