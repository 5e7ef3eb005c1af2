// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Parties;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Compares all views of a month, account by account. */
final class BillCheck {

  private static final Set<Measure> DUE = EnumSet.of(Measure.DUE);

  private final World world;
  private final Cycle cycle;
  private final Differences differences = new Differences();

  BillCheck(World world, Cycle cycle) {
    this.world = world;
    this.cycle = cycle;
  }

  /**
   * Returns what differs.
   *
   * @param views counts the views of a customer
   * @param sight adds up what a customer sees
   */
  List<Difference> run(Function<String, AccountViews> views, MasterCheck.Sight sight) {
    Map<String, Recount> ledger = LedgerCount.orders(world, cycle);
    UseLedger settlements = new UseLedger(world, cycle);
    for (Customer customer : byName(world)) {
      if (!differences.isFull()) {
        Recount paid = ledger.remove(customer.id());
        settlements.compare(differences, customer.name(), customer.id(), DUE);
        check(customer, paid == null ? new Recount("ledger") : paid, views.apply(customer.id()));
      }
    }
    // What is left belongs to orders that the world does not know.
    ledger.forEach((owner, paid) -> differences.compare(owner, paid, new Recount("orders"), DUE));
    masters(sight);
    return differences.found();
  }

  private void masters(MasterCheck.Sight sight) {
    List<Customer> masters =
        byName(world).stream().filter(one -> !world.membersOf(one.id()).isEmpty()).toList();
    if (masters.isEmpty()) {
      return;
    }
    Map<Parties, FineAmount> own = new HashMap<>();
    byName(world).forEach(one -> own.putAll(sight.seenBy(one.id(), "oneself")));
    MasterCheck check = new MasterCheck(world, own);
    masters.forEach(master -> check.run(differences, master, sight.seenBy(master.id(), "all")));
  }

  /** Returns the customers of a world by name. */
  static List<Customer> byName(World world) {
    return world.customers().values().stream()
        .sorted(Comparator.comparing(Customer::name))
        .toList();
  }

  private void check(Customer customer, Recount paid, AccountViews views) {
    String id = customer.id();
    Recount byOrder = OrderCount.byOrder(world, id, cycle);
    differences.compare(customer.name(), paid, byOrder.withoutZeros(paid), DUE);
    new AccountCheck(differences, customer.name(), views)
        .run(OrderCount.of(world, id, cycle), UseCount.of(world, id, cycle));
  }
}
