// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.time.LocalTime;

/**
 * When the bill of a month is final: on the 3rd of the next month, on the 4th for customers with
 * monthly settlement. The time rule for the agenda item is in the bills room.
 */
public final class BillClose {

  /** Type of the agenda item; its subject is the customer. */
  public static final String TYPE = "bills.close";

  private static final LocalTime HOUR =
      Contracts.value("bills.months.issued-on-the-third", "times").asTime();
  private static final int DAY = 3;
  private static final int DAY_OF_MONTHLY_SETTLEMENT = 4;

  private BillClose() {}

  /** Returns when the bill of a month is final, UTC. */
  public static Instant at(Cycle cycle, boolean monthlySettlement) {
    int day = monthlySettlement ? DAY_OF_MONTHLY_SETTLEMENT : DAY;
    return cycle.next().month().atDay(day).atTime(HOUR).toInstant(BusinessTime.ZONE);
  }

  /** Plans the close of a bill, once for all of its records; not of a month that is closed. */
  public static World plan(World world, String customerId, Cycle cycle) {
    Instant at = at(cycle, world.customer(customerId).monthlySettlement());
    return at.isAfter(world.settledTo()) ? world.plan(new Due(at, TYPE, customerId)) : world;
  }
}
