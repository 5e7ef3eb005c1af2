// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.accounts.BillClose;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** Counts the deductions of one settlement, and does what follows from them besides the money. */
final class Deducted {

  private final String payerId;
  private final Set<Bill> bills = new LinkedHashSet<>();
  private long count;
  private Money amount = Money.ZERO;

  Deducted(String payerId) {
    this.payerId = payerId;
  }

  private record Bill(String accountId, Cycle cycle) {}

  /** Counts the deduction of one period of a resource. */
  void count(String ownerId, Cycle cycle) {
    count++;
    bills.add(new Bill(ownerId, cycle));
    bills.add(new Bill(payerId, cycle));
  }

  /** Adds what is due of a deduction. */
  void add(Money due) {
    amount = amount.plus(due);
  }

  /**
   * Adds the deductions to the event of the day, plans the close of the bills that they are in, and
   * begins arrears if there is debt.
   */
  Settled settled(World before, Instant at) {
    World world = before;
    if (count > 0) {
      world = UsageDayRule.counted(world, payerId, count, amount, at);
    }
    for (Bill bill : bills) {
      world = BillClose.plan(world, bill.accountId(), bill.cycle());
    }
    return new ArrearsStages(world, payerId, at).afterSettlement();
  }
}
