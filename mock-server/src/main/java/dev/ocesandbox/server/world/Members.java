// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.collections.SharedMap;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;

/**
 * The members of each enterprise by name, so that a list of them is not sorted for each request.
 *
 * @param byMaster members by customer id of the master
 */
record Members(SharedMap<String, TreePSet<Customer>> byMaster) {

  static final Members NONE = new Members(SharedMap.empty());

  private static final TreePSet<Customer> EMPTY =
      TreePSet.empty(Comparator.comparing(Customer::name).thenComparing(Customer::id));

  /** Returns the members of an enterprise by name. */
  Collection<Customer> of(String masterId) {
    return members(masterId);
  }

  /**
   * Returns these members with a customer added or replaced.
   *
   * @param before the customer as it was; null for a new one
   */
  Members replaced(@Nullable Customer before, Customer after) {
    return (before == null ? this : without(before)).plus(after);
  }

  private Members without(Customer customer) {
    String master = customer.masterId();
    return master == null ? this : with(master, members(master).minus(customer));
  }

  private Members plus(Customer customer) {
    String master = customer.masterId();
    return master == null ? this : with(master, members(master).plus(customer));
  }

  private TreePSet<Customer> members(String master) {
    return byMaster.getOrDefault(master, EMPTY);
  }

  private Members with(String master, TreePSet<Customer> members) {
    return new Members(byMaster.plus(master, members));
  }
}
