// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.Map;
import java.util.Optional;

/** Accounts are called by name or by customer id, whichever is at hand. */
final class AccountNames {

  private AccountNames() {}

  static Optional<Customer> find(World world, String nameOrId) {
    return world
        .findCustomer(nameOrId)
        .or(
            () ->
                world.customers().values().stream()
                    .filter(customer -> customer.name().equals(nameOrId))
                    .findFirst());
  }

  /** Returns the name of a customer; the id itself when the world does not know it. */
  static String name(World world, String customerId) {
    return world.findCustomer(customerId).map(Customer::name).orElse(customerId);
  }

  static Refusal unknown(String nameOrId, String worldId) {
    return new Refusal("control.account-exists", Map.of("account", nameOrId, "world", worldId));
  }
}
