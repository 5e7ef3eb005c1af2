// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.products.PackageOffer.Reuse;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A package of a customer: what it covers and what is left. Its subscription in the resources room
 * has the paid terms.
 *
 * @param id order_instance_id, such as 01154-93103551-0
 * @param customerId owner
 * @param orderId the order that bought it
 * @param product product
 * @param name name
 * @param status status
 * @param effectiveAt when it took effect or will, UTC
 * @param reuse how its quotas are reset; null if they are not
 * @param window the cycle or term of the stored quotas
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
    QuotaPeriod window,
    List<PackageItem> items,
    Instant createdAt) {

  ResourcePackage {
    items = List.copyOf(items);
  }

  Optional<PackageItem> item(String itemId) {
    return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
  }

  /** Returns whether it covers a kind of usage, apart from what is left. */
  boolean isFor(ReportedUsage.Meter meter) {
    return product.key().serviceTypeCode().equals(meter.serviceTypeCode())
        && product.key().resourceTypeCode().equals(meter.resourceTypeCode())
        && product.regionCode().equals(meter.regionCode())
        && itemFor(meter.usageType()).isPresent();
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

  /** Returns the package with a quota left of an item. */
  ResourcePackage leaving(String itemId, Quantity left) {
    return with(
        window,
        items.stream().map(item -> item.id().equals(itemId) ? item.with(left) : item).toList());
  }

  /** Returns the package in a new cycle with all its quotas. */
  ResourcePackage reset(QuotaPeriod next) {
    return with(next, items.stream().map(item -> item.with(item.offer().amount())).toList());
  }

  private ResourcePackage with(QuotaPeriod other, List<PackageItem> changed) {
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
