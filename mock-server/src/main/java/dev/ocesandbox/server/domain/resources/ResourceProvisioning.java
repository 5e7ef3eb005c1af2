// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.server.domain.resources.Grouping.Attachment;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates the resources that an order has bought, main resources before their attached ones. */
final class ResourceProvisioning {

  private final Provision.Delivery delivery;
  private final Instant now;
  private final List<PlannedResource> parts = new ArrayList<>();
  private World world;

  private ResourceProvisioning(World world, Provision.Delivery delivery, Instant now) {
    this.world = world;
    this.delivery = delivery;
    this.now = now;
  }

  /** A resource to be created. */
  private record PlannedResource(Provision provision, int share, String id, String resourceId) {}

  static World deliver(World before, Provision.Delivery delivery, Instant now) {
    return new ResourceProvisioning(before, delivery, now).delivered();
  }

  private World delivered() {
    for (Provision provision : delivery.lines()) {
      for (int share = 0; share < provision.quantity(); share++) {
        IssuedId id = ResourceIds.SUBSCRIPTION.next(world);
        IssuedId resourceId = ResourceIds.RESOURCE.next(id.world());
        world = resourceId.world();
        parts.add(new PlannedResource(provision, share, id.id(), resourceId.id()));
      }
    }
    List<Attachment> attachments =
        Grouping.of(parts.stream().map(part -> item(part.provision())).toList());
    put(attachments, true);
    put(attachments, false);
    return noted(attachments);
  }

  private static Grouping.GroupItem item(Provision provision) {
    Resource.Product product = provision.product();
    return new Grouping.GroupItem(
        product.key(),
        product.regionCode() + " " + moment(provision.begin()) + " to " + moment(provision.end()));
  }

  private static String moment(Instant instant) {
    return instant.getEpochSecond() + "." + instant.getNano();
  }

  private World noted(List<Attachment> attachments) {
    World noted = world.applied("resources.provision.one-per-unit");
    for (Attachment attachment : attachments) {
      noted = attachment.rule().map(noted::applied).orElse(noted);
      noted = noted.appliedIf(!attachment.isMain(), "resources.group.one-term");
    }
    return noted;
  }

  private void put(List<Attachment> attachments, boolean main) {
    ResourcesState state = world.get(ResourcesState.SLOT);
    for (int i = 0; i < parts.size(); i++) {
      Attachment attachment = attachments.get(i);
      if (attachment.isMain() == main) {
        String mainId = main ? null : parts.get(attachment.main()).resourceId();
        state = state.with(resource(parts.get(i), mainId));
      }
    }
    world = world.with(ResourcesState.SLOT, state);
    for (int i = 0; main && i < parts.size(); i++) {
      PlannedResource part = parts.get(i);
      if (attachments.get(i).isMain()) {
        world = Lifecycle.planExpiry(world, part.resourceId(), part.provision().end());
      }
    }
  }

  private Resource resource(PlannedResource part, @Nullable String mainId) {
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
        ResourceNames.of(provision.product(), part.resourceId()),
        provision.product(),
        mainId,
        ResourceStatus.IN_USE,
        Renewal.BY_HAND,
        List.of(term),
        List.of(),
        now,
        provision.projectId());
  }
}
