// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.Map;

/**
 * A customer that has turned enterprise projects on. They cannot be turned off.
 *
 * @param customerId the customer
 */
record ProjectSwitch(String customerId) {

  /** Turns enterprise projects on, again and again if asked; refused for a personal customer. */
  Change<World> on(World world) {
    if (world.customer(customerId).kind() == Customer.Kind.PERSONAL) {
      return Change.refused(
          new Refusal(
              "enterprise.projects.only-enterprises",
              Map.of("items", "SELF_OPEN_ONLY_FOR_ENT_AND_INTR_CUST")));
    }
    World on = world.with(EnterpriseState.SLOT, world.get(EnterpriseState.SLOT).with(this));
    return Change.of(on.applied("enterprise.projects.stay-on"), on);
  }
}
