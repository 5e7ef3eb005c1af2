// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.util.Map;
import java.util.Optional;

/** Completes a paid order when its provisioning is due. */
final class ProvisioningRule implements TimeRule {

  static final String TYPE = "orders.provisioning";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subjects() {
    return Orders.KIND;
  }

  @Override
  public Settled apply(World world, Due due) {
    Optional<Order> order =
        Orders.find(world, due.subject()).filter(o -> o.status() == OrderStatus.PROCESSING);
    return order.isEmpty()
        ? Settled.nothing(world)
        : OrderProvisioning.complete(world, order.get(), due.at())
            .fold(
                (after, o) -> Settled.event(after, due, "order-completed", Map.of()),
                refusal -> Settled.nothing(world));
  }
}
