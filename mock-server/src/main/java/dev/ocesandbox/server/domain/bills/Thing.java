// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.resources.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a record of a bill is about.
 *
 * @param resourceId resource; null before it is provisioned, and for charges without one
 * @param name name of the resource; null without one
 * @param mainId resource id of the main resource of its group, which may be itself; null without a
 *     resource
 * @param product product
 * @param projectId enterprise project; null for the default one
 */
public record Thing(
    @Nullable String resourceId,
    @Nullable String name,
    @Nullable String mainId,
    OrderLine.Product product,
    @Nullable String projectId) {

  /** Returns what an order line is about; the resource is null for none. */
  static Thing of(OrderLine line, @Nullable Resource resource) {
    if (resource == null) {
      return new Thing(null, null, null, line.product(), line.projectId());
    }
    String main = resource.mainId() == null ? resource.resourceId() : resource.mainId();
    return new Thing(
        resource.resourceId(), resource.name(), main, line.product(), line.projectId());
  }

  /** Returns whether it is attached to another resource. */
  boolean isAttached() {
    return resourceId != null && !resourceId.equals(mainId);
  }

  /** Returns service, resource type and specification. */
  ProductKey key() {
    return new ProductKey(
        product.serviceTypeCode(), product.resourceTypeCode(), product.resourceSpec());
  }
}
