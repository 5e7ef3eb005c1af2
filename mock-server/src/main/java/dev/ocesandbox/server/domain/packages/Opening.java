// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.PackageOffer;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.resources.Provision;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import dev.ocesandbox.server.world.ids.Ids;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes packages of what an order has bought. */
final class Opening {

  private Opening() {}

  static World of(World before, Provision.Delivery delivery, Instant now) {
    World world = before;
    for (Provision line : delivery.lines()) {
      PackageOffer offer = Products.packageOffer(world, line.product().key()).orElseThrow();
      for (int i = 0; i < line.quantity(); i++) {
        world = opened(world, delivery, line, offer, now);
      }
      world =
          world.applied(
              line.begin().isAfter(now)
                  ? "packages.state.bought-for-later"
                  : "packages.state.in-effect-when-paid");
      world = offer.reuse() == null ? world.applied("packages.quota.once") : world;
    }
    return world.applied("packages.state.no-resource").applied("packages.term.end-of-day");
  }

  private static World opened(
      World before, Provision.Delivery delivery, Provision line, PackageOffer offer, Instant now) {
    Drawn id = Ids.subscription(before);
    World world = id.world();
    List<PackageItem> items = new ArrayList<>();
    for (PackageOffer.Item item : offer.items()) {
      Drawn itemId = Ids.uuid(world, "package-item");
      world = itemId.world();
      items.add(new PackageItem(itemId.id(), item, item.amount()));
    }
    Window term = new Window(1, line.begin(), line.end());
    ResourcePackage made =
        new ResourcePackage(
            id.id(),
            delivery.customerId(),
            delivery.orderId(),
            line.product(),
            offer.name(),
            line.begin().isAfter(now) ? PackageStatus.NOT_BEGUN : PackageStatus.IN_EFFECT,
            term,
            offer.reuse(),
            Cycles.first(offer.reuse(), term.begin(), term.end()),
            items,
            now);
    return planned(Packages.put(world, made), made);
  }

  private static World planned(World world, ResourcePackage made) {
    World planned =
        world.plan(new Due(made.term().end().plusSeconds(1), PackageEnd.TYPE, made.id()));
    if (made.status() == PackageStatus.NOT_BEGUN) {
      planned = planned.plan(new Due(made.term().begin(), PackageBegin.TYPE, made.id()));
    }
    return QuotaReset.plan(planned, made);
  }
}
