// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.discounts;

import dev.ocesandbox.server.gateway.routing.Room;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import dev.ocesandbox.server.world.ids.Ids;
import java.util.List;
import java.util.Optional;

/** The door to the discounts of a world. */
public final class Discounts {

  private Discounts() {}

  /** Returns what the room brings into the house; its operation is shown by the orders room. */
  public static Room room() {
    return new Room(List.of(), List.of(), List.of(DiscountsState.SLOT));
  }

  /** Gives a discount. */
  public static Drawn grant(World world, DiscountGrant grant) {
    Drawn drawn = Ids.hex(world, "discount");
    Discount discount =
        new Discount(
            drawn.id(),
            grant.customerId(),
            grant.kind(),
            grant.ratio(),
            grant.reduction(),
            grant.fixedPrice(),
            grant.serviceTypeCode(),
            grant.orderId(),
            grant.expiresAt());
    return new Drawn(
        drawn.world().with(DiscountsState.SLOT, state(drawn.world()).with(discount)), drawn.id());
  }

  /** Returns a discount by id. */
  public static Optional<Discount> find(World world, String id) {
    return Optional.ofNullable(state(world).byId().get(id));
  }

  /** Returns the discounts of a customer, oldest first. */
  public static List<Discount> of(World world, String customerId) {
    return state(world).of(customerId);
  }

  private static DiscountsState state(World world) {
    return world.get(DiscountsState.SLOT);
  }
}
