// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;

/** Meters resources from the moment at which an order has switched them to pay-per-use. */
final class SwitchedRule implements TimeRule {

  @Override
  public String type() {
    return Resources.SWITCHED;
  }

  @Override
  public String subjects() {
    return Resources.KIND;
  }

  @Override
  public Settled apply(World world, Due due) {
    return Resources.find(world, due.subject())
        .filter(resource -> resource.status() == ResourceStatus.CLOSED)
        .map(resource -> Settled.nothing(Switching.of(world, resource, due.at())))
        .orElseGet(() -> Settled.nothing(world));
  }
}
