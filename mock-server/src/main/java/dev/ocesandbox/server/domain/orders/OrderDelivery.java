// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.packages.Packages;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.domain.resources.Provision;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Delivers what a completed order has bought: new resources and packages, or further terms of
 * existing ones.
 */
final class OrderDelivery {

  private OrderDelivery() {}

  static World of(World before, Order order, Instant now) {
    List<Provision> news = new ArrayList<>();
    List<Provision> packages = new ArrayList<>();
    World world = before;
    for (OrderLine line : order.lines()) {
      ResourceExtension extension = line.extension();
      if (extension != null) {
        world = extended(world, order, line, extension, now);
      } else if (order.type() == OrderType.SUBSCRIPTION
          && line.effectiveAt() != null
          && line.expiresAt() != null) {
        Provision provision = provision(line, line.effectiveAt(), line.expiresAt());
        (Packages.isPackage(world, provision.product().key()) ? packages : news).add(provision);
      }
    }
    if (!packages.isEmpty()) {
      world = Packages.provision(world, delivery(order, packages), now);
    }
    return news.isEmpty() ? world : Resources.provision(world, delivery(order, news), now);
  }

  private static Provision.Delivery delivery(Order order, List<Provision> lines) {
    return new Provision.Delivery(order.id(), order.customerId(), lines);
  }

  private static World extended(
      World world, Order order, OrderLine line, ResourceExtension extension, Instant now) {
    PaidTerm term = new PaidTerm(order.id(), line.id(), 0, 1, extension.begin(), extension.end());
    boolean revived =
        Resources.find(world, extension.resourceId())
            .filter(resource -> resource.status() != ResourceStatus.IN_USE)
            .isPresent();
    World longer = Resources.extend(world, extension.resourceId(), term, now);
    World after =
        Packages.renewed(longer, extension.resourceId(), extension.begin(), now)
            .applied("renewals.renew.paid-moves-expiry");
    if (extension.end().isBefore(now)) {
      return after.applied("renewals.renew.still-late");
    }
    return revived ? after.applied("renewals.renew.revives") : after;
  }

  private static Provision provision(OrderLine line, Instant begin, Instant end) {
    OrderLine.Product product = line.product();
    return new Provision(
        line.id(),
        new Resource.Product(
            product.id(),
            new ProductKey(
                product.serviceTypeCode(), product.resourceTypeCode(), product.resourceSpec()),
            product.regionCode(),
            product.size()),
        line.quantity(),
        begin,
        end,
        line.projectId());
  }
}
