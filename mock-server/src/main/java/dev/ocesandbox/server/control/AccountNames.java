// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

  /** Goes on with the account that the path names. */
  static <T> Change<T> with(Call call, World world, Function<Customer, Change<T>> next) {
    return with(call, world, call.requiredText("account"), next);
  }

  /** Goes on with an account that the request names. */
  static <T> Change<T> with(
      Call call, World world, String nameOrId, Function<Customer, Change<T>> next) {
    return find(world, nameOrId)
        .map(next)
        .orElseGet(() -> Change.refused(unknown(nameOrId, call.requiredText("world"))));
  }

  /** Returns the name of a customer; the id itself when the world does not know it. */
  static String name(World world, String customerId) {
    return world.findCustomer(customerId).map(Customer::name).orElse(customerId);
  }

  static Refusal unknown(String nameOrId, String worldId) {
    return new Refusal("control.account-exists", Map.of("account", nameOrId, "world", worldId));
  }
}
