// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.credentials;

import dev.ocesandbox.server.world.Customer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The preset credentials of the customers of one world. Thread-safe.
 *
 * <p>The initial customers of the world come first, in their order; customers created later follow
 * by name.
 */
public final class AccountDirectory {

  private final String worldId;
  private final List<String> order;
  private final Map<String, GivenKeys> given;
  private volatile Known known = new Known(Map.of(), List.of());

  /** The customers of the last call, with their credentials. */
  private record Known(Map<String, Customer> customers, List<AccountAccess> accounts) {}

  /**
   * Creates a directory.
   *
   * @param order ids of the initial customers
   * @param given credentials that replace generated ones, by customer id
   */
  public AccountDirectory(String worldId, List<String> order, Map<String, GivenKeys> given) {
    this.worldId = worldId;
    this.order = List.copyOf(order);
    this.given = Map.copyOf(given);
  }

  /** Returns the credentials of these customers, in order. */
  public List<AccountAccess> of(Map<String, Customer> customers) {
    Known last = known;
    if (last.customers().equals(customers)) {
      return last.accounts();
    }
    List<AccountAccess> accounts = ordered(customers).stream().map(this::access).toList();
    known = new Known(customers, accounts);
    return accounts;
  }

  private AccountAccess access(Customer customer) {
    return AccountKeys.of(worldId, customer, given.getOrDefault(customer.id(), GivenKeys.NONE));
  }

  private List<Customer> ordered(Map<String, Customer> customers) {
    List<Customer> list =
        new ArrayList<>(order.stream().map(customers::get).filter(Objects::nonNull).toList());
    customers.values().stream()
        .filter(customer -> !order.contains(customer.id()))
        .sorted(Comparator.comparing(Customer::name).thenComparing(Customer::id))
        .forEach(list::add);
    return list;
  }
}
