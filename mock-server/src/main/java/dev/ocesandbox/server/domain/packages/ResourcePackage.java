// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.products.Amount;
import dev.ocesandbox.server.domain.products.PackageOffer.Reuse;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A package that a customer has bought.
 *
 * @param id order_instance_id, such as 01154-93103551-0
 * @param customerId whose it is
 * @param orderId the order that bought it
 * @param product what it is
 * @param name what it is called
 * @param status where it stands
 * @param term from when to when it is there
 * @param reuse how its quotas come back; null when they do not
 * @param window the current cycle, or the term
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
    Window term,
    @Nullable Reuse reuse,
    Window window,
    List<PackageItem> items,
    Instant createdAt) {

  private static final int MONTHS_SHOWN = 18;

  ResourcePackage {
    items = List.copyOf(items);
  }

  Optional<PackageItem> item(String itemId) {
    return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
  }

  Optional<PackageItem> itemFor(String usageType) {
    return items.stream().filter(item -> item.isFor(usageType)).findFirst();
  }

  boolean isInLastCycle() {
    return window.end().equals(term.end());
  }

  boolean isUsedUp() {
    return items.stream().allMatch(item -> item.left().isZero());
  }

  /** A package is shown for 18 months after it expired (api_order_00027). */
  boolean isShownAt(Instant now) {
    return !term.end()
        .atOffset(BusinessTime.ZONE)
        .plusMonths(MONTHS_SHOWN)
        .toInstant()
        .isBefore(now);
  }

  ResourcePackage to(PackageStatus next) {
    if (!status.canBecome(next)) {
      throw new IllegalStateException(id + " cannot go from " + status + " to " + next);
    }
    return new ResourcePackage(
        id, customerId, orderId, product, name, next, term, reuse, window, items, createdAt);
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
        id, customerId, orderId, product, name, status, term, reuse, other, changed, createdAt);
  }
}
