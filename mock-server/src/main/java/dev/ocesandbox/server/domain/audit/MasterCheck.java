// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.domain.enterprise.Enterprises;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Parties;
import dev.ocesandbox.server.world.World;
import java.util.EnumSet;
import java.util.Map;

/**
 * Compares what a master sees with what everybody has in its own bill: its own records, what it has
 * paid for others, and those of members who let it see them.
 */
final class MasterCheck {

  /** Adds up what an account sees. */
  interface Sight {
    Map<Parties, FineAmount> seenBy(String customerId, String method);
  }

  private final World world;
  private final Map<Parties, FineAmount> own;

  /**
   * Creates a check.
   *
   * @param own what everybody has consumed
   */
  MasterCheck(World world, Map<Parties, FineAmount> own) {
    this.world = world;
    this.own = own;
  }

  void run(Differences differences, Customer master, Map<Parties, FineAmount> seen) {
    Recount expected = new Recount("res-records of members");
    Recount actual = new Recount("res-records of the master");
    own.forEach(
        (parties, amount) -> {
          if (mayBeSeenBy(master, parties)) {
            put(expected, parties, amount);
          }
        });
    seen.forEach((parties, amount) -> put(actual, parties, amount));
    differences.compare(master.name(), expected, actual, EnumSet.of(Measure.EXACT));
  }

  private boolean mayBeSeenBy(Customer master, Parties parties) {
    return parties.customerId().equals(master.id())
        || parties.payerId().equals(master.id())
        || world
            .findCustomer(parties.customerId())
            .filter(member -> master.id().equals(member.masterId()) && !member.custody())
            .filter(member -> Enterprises.showsBills(world, member))
            .isPresent();
  }

  private void put(Recount recount, Parties parties, FineAmount amount) {
    recount
        .at(
            0,
            world.accountName(parties.customerId())
                + ", paid by "
                + world.accountName(parties.payerId()))
        .add(Map.of(Measure.EXACT, amount));
  }
}
