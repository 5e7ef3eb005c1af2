// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.domain.metering.Metered.Hold;
import dev.ocesandbox.server.domain.metering.Metered.Sized;
import dev.ocesandbox.server.domain.products.ChargeMode;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.world.Scheduler;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;

/** Resources billed by use, and time that passes for them. */
final class MeteringGiven {

  static final Scheduler SCHEDULER = Rooms.scheduler(Rooms.standard());

  /** A server for 0.37 yuan an hour. */
  static final ProductKey SERVER =
      new ProductKey("hws.service.type.ec2", "hws.resource.type.vm", "ac3.large.2.linux");

  /** A disk for 0.0005 yuan for a gigabyte and hour, settled by the day. */
  static final ProductKey DISK =
      new ProductKey("hws.service.type.ebs", "hws.resource.type.volume", "SAS");

  private MeteringGiven() {}

  static Metered server(String id, String customerId, Instant begin) {
    return resource(id, customerId, new Resource.Product("", SERVER, "cn-north-4", null), begin);
  }

  static Metered disk(String id, String customerId, Instant begin, int size) {
    return resource(
        id,
        customerId,
        new Resource.Product("", DISK, "cn-north-4", new ProductRequest.Size(size, 17)),
        begin);
  }

  private static Metered resource(
      String id, String customerId, Resource.Product product, Instant begin) {
    ProductRequest.Size size = product.size();
    String productId = Products.productId(product.key(), "cn-north-4", ChargeMode.ON_DEMAND);
    return new Metered(
        id,
        customerId,
        id,
        new Resource.Product(productId, product.key(), "cn-north-4", size),
        null,
        null,
        begin,
        null,
        size == null ? List.of() : List.of(new Sized(begin, size.amount())),
        null,
        Hold.NONE,
        null);
  }

  static World settled(World world, String to) {
    return SCHEDULER.settle(world, Instant.parse(to)).world();
  }
}
