// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import dev.ocesandbox.server.world.ids.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes resources of what an order has bought, main resources before what is attached to them. */
final class Delivering {

  private final Provision.Delivery delivery;
  private final Instant now;
  private final List<Part> parts = new ArrayList<>();
  private World world;

  private Delivering(World world, Provision.Delivery delivery, Instant now) {
    this.world = world;
    this.delivery = delivery;
    this.now = now;
  }

  /** One resource to be. */
  private record Part(Provision provision, int share, String id, String resourceId) {}

  static World deliver(World before, Provision.Delivery delivery, Instant now) {
    return new Delivering(before, delivery, now).delivered();
  }

  private World delivered() {
    for (Provision provision : delivery.lines()) {
      for (int share = 0; share < provision.quantity(); share++) {
        Drawn id = Ids.subscription(world);
        Drawn resourceId = Ids.resource(id.world());
        world = resourceId.world();
        parts.add(new Part(provision, share, id.id(), resourceId.id()));
      }
    }
    List<Integer> mains =
        Grouping.mains(parts.stream().map(part -> thing(part.provision())).toList());
    put(mains, true);
    put(mains, false);
    return noted(mains);
  }

  private static Grouping.Thing thing(Provision provision) {
    Resource.Product product = provision.product();
    return new Grouping.Thing(
        product.key(), product.regionCode() + " " + provision.begin() + " to " + provision.end());
  }

  /** Names the rules that made the groups. */
  private World noted(List<Integer> mains) {
    World noted = world.applied("resources.provision.one-per-unit");
    for (int i = 0; i < mains.size(); i++) {
      int main = mains.get(i);
      ProductKey thing = parts.get(i).provision().product().key();
      Optional<String> rule =
          main == Grouping.NONE
              ? Grouping.ruleOfAlone(thing)
              : Optional.of(Grouping.rule(parts.get(main).provision().product().key()));
      noted = rule.map(noted::applied).orElse(noted);
      noted = main == Grouping.NONE ? noted : noted.applied("resources.group.one-term");
    }
    return noted;
  }

  private void put(List<Integer> mains, boolean main) {
    ResourcesState state = world.get(ResourcesState.SLOT);
    for (int i = 0; i < parts.size(); i++) {
      int place = mains.get(i);
      if ((place == Grouping.NONE) == main) {
        String mainId = place == Grouping.NONE ? null : parts.get(place).resourceId();
        state = state.with(resource(parts.get(i), mainId));
      }
    }
    world = world.with(ResourcesState.SLOT, state);
    for (int i = 0; main && i < parts.size(); i++) {
      Part part = parts.get(i);
      if (mains.get(i) == Grouping.NONE) {
        world = Lifecycle.planExpiry(world, part.resourceId(), part.provision().end());
      }
    }
  }

  private Resource resource(Part part, @Nullable String mainId) {
    Provision provision = part.provision();
    PaidTerm term =
        new PaidTerm(
            delivery.orderId(),
            provision.lineId(),
            part.share(),
            provision.quantity(),
            provision.begin(),
            provision.end());
    return new Resource(
        part.id(),
        part.resourceId(),
        delivery.customerId(),
        Names.of(provision.product(), part.resourceId()),
        provision.product(),
        mainId,
        ResourceStatus.IN_USE,
        Renewal.BY_HAND,
        List.of(term),
        List.of(),
        now);
  }
}
