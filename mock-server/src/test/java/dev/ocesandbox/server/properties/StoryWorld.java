// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.CreditLine;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.StoreListener;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.WorldClock;
import java.util.List;

/** The world in which random stories happen: a master, its member in custody, and a person. */
final class StoryWorld {

  static final String MASTER = "11111111111111111111111111111111";
  static final String CUSTODY = "22222222222222222222222222222222";
  static final String PERSON = "33333333333333333333333333333333";
  static final List<String> CUSTOMERS = List.of(MASTER, CUSTODY, PERSON);

  private StoryWorld() {}

  static WorldStore store(long seed) {
    World world =
        World.empty(seed, RandomStory.START)
            .with(customer(MASTER, "master", null, false))
            .with(customer(CUSTODY, "custody", MASTER, true))
            .with(customer(PERSON, "person", null, false));
    for (String id : List.of(MASTER, PERSON)) {
      world = Accounts.topUp(world, id, Money.of("5000"), "2", RandomStory.START).world();
      world =
          Accounts.setCreditLine(
                  world, new CreditLine(id, Money.of("1000"), null, false), RandomStory.START)
              .fold((w, left) -> w, refusal -> failed());
    }
    return new WorldStore(
        new ClockedWorld(world.withoutTrail(), WorldClock.frozen(RandomStory.START)),
        Rooms.scheduler(Rooms.standard()),
        StoreListener.NONE);
  }

  private static World failed() {
    throw new AssertionError("a credit line could not be granted");
  }

  private static Customer customer(String id, String name, String master, boolean custody) {
    return new Customer(
        id,
        name,
        custody || name.equals("master") ? Customer.Kind.ENTERPRISE : Customer.Kind.PERSONAL,
        master,
        custody,
        Customer.Site.CHINA,
        false,
        Customer.SalesModel.DIRECT,
        List.of());
  }
}
