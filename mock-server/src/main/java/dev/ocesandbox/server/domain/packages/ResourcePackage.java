// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.products.Amount;
import dev.ocesandbox.server.domain.products.PackageOffer.Reuse;
import dev.ocesandbox.server.domain.resources.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A package that a customer has bought: what it covers and what is left. The paid terms stand with
 * its subscription in the resources room.
 *
 * @param id order_instance_id, such as 01154-93103551-0
 * @param customerId whose it is
 * @param orderId the order that bought it
 * @param product what it is
 * @param name what it is called
 * @param status where it stands
 * @param effectiveAt when it took effect or will, UTC
 * @param reuse how its quotas come back; null when they do not
 * @param window the cycle, or the term, that the quotas were last noted in
 * @param items what it covers, one item for each usage type
 * @param createdAt when it was provisioned, UTC
 */
record ResourcePackage(
    String id,
    String customerId,
    String orderId,
    Resource.Product product,
    Bilingual name,
    PackageStatus status,
    Instant effectiveAt,
    @Nullable Reuse reuse,
    Window window,
    List<PackageItem> items,
    Instant createdAt) {

  ResourcePackage {
    items = List.copyOf(items);
  }

  Optional<PackageItem> item(String itemId) {
    return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
  }

  Optional<PackageItem> itemFor(String usageType) {
    return items.stream().filter(item -> item.isFor(usageType)).findFirst();
  }

  boolean isUsedUp() {
    return items.stream().allMatch(item -> item.left().isZero());
  }

  ResourcePackage to(PackageStatus next) {
    if (!status.canBecome(next)) {
      throw new IllegalStateException(id + " cannot go from " + status + " to " + next);
    }
    return new ResourcePackage(
        id, customerId, orderId, product, name, next, effectiveAt, reuse, window, items, createdAt);
  }

  /** Leaves so much of an item. */
  ResourcePackage leaving(String itemId, Amount left) {
    return with(
        window,
        items.stream().map(item -> item.id().equals(itemId) ? item.with(left) : item).toList());
  }

  /** Begins a cycle, with all quotas whole. */
  ResourcePackage reset(Window next) {
    return with(next, items.stream().map(item -> item.with(item.offer().amount())).toList());
  }

  private ResourcePackage with(Window other, List<PackageItem> changed) {
    return new ResourcePackage(
        id,
        customerId,
        orderId,
        product,
        name,
        status,
        effectiveAt,
        reuse,
        other,
        changed,
        createdAt);
  }
}
