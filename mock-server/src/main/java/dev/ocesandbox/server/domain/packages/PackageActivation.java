// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.PackageOffer;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.domain.resources.Provision;
import dev.ocesandbox.server.domain.resources.Renewal;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IssuedId;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Creates the packages that an order has bought, each with a subscription for its terms. */
final class PackageActivation {

  private static final IdKind ITEM = IdKind.uuid("package-item");

  private final Provision.Delivery delivery;
  private final Instant now;
  private World world;

  private PackageActivation(World world, Provision.Delivery delivery, Instant now) {
    this.world = world;
    this.delivery = delivery;
    this.now = now;
  }

  static World of(World before, Provision.Delivery delivery, Instant now) {
    return new PackageActivation(before, delivery, now).opened();
  }

  private World opened() {
    for (Provision line : delivery.lines()) {
      PackageOffer offer = Products.packageOffer(world, line.product().key()).orElseThrow();
      for (int share = 0; share < line.quantity(); share++) {
        open(line, offer, share);
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

  private void open(Provision line, PackageOffer offer, int share) {
    IssuedId id = Resources.issueSubscriptionId(world);
    world = id.world();
    PaidTerm term =
        new PaidTerm(
            delivery.orderId(), line.lineId(), share, line.quantity(), line.begin(), line.end());
    Resource subscription =
        new Resource(
            id.id(),
            id.id(),
            delivery.customerId(),
            offer.name().zh(),
            line.product(),
            null,
            ResourceStatus.IN_USE,
            Renewal.BY_HAND,
            List.of(term),
            List.of(),
            now,
            line.projectId());
    ResourcePackage made = covering(subscription, offer);
    world = Resources.begin(Packages.put(world, made), subscription);
    if (made.status() == PackageStatus.NOT_BEGUN) {
      world = world.plan(new Due(made.effectiveAt(), PackageStartRule.TYPE, made.id()));
    }
  }

  private ResourcePackage covering(Resource subscription, PackageOffer offer) {
    List<PackageItem> items = new ArrayList<>();
    for (PackageOffer.Item item : offer.items()) {
      IssuedId itemId = ITEM.next(world);
      world = itemId.world();
      items.add(new PackageItem(itemId.id(), item, item.amount()));
    }
    return new ResourcePackage(
        subscription.id(),
        subscription.customerId(),
        delivery.orderId(),
        subscription.product(),
        offer.name(),
        subscription.effectiveAt().isAfter(now) ? PackageStatus.NOT_BEGUN : PackageStatus.IN_EFFECT,
        subscription.effectiveAt(),
        offer.reuse(),
        Cycles.at(offer.reuse(), subscription.terms(), now),
        items,
        now);
  }
}
