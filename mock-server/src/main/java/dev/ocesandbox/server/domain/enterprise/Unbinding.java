// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.accounts.BalanceType;
import dev.ocesandbox.server.domain.accounts.InternalTransfer;
import dev.ocesandbox.server.domain.accounts.InternalTransfer.Reason;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;

/**
 * Sends back what a member has of its master when it leaves the enterprise or changes its mode.
 * Inferred: as much as a reclaim could take.
 */
final class Unbinding {

  private Unbinding() {}

  static World on(World world, String masterId, String memberId, Instant now) {
    World unbound = world;
    for (Allocation one : world.get(EnterpriseState.SLOT).allocationsOf(memberId).toList()) {
      Money amount = reclaimable(unbound, one);
      if (amount.isPositive()) {
        InternalTransfer transfer =
            new InternalTransfer(
                memberId, masterId, one.balance(), one.expires(), amount, Reason.UNBINDING);
        unbound = Accounts.move(unbound, transfer, now);
      }
      // What the member has spent can no longer be reclaimed.
      EnterpriseState state = unbound.get(EnterpriseState.SLOT);
      unbound = unbound.with(EnterpriseState.SLOT, state.with(one.minus(one.rest())));
    }
    return MemberCoupons.unbound(unbound, masterId, memberId, now);
  }

  private static Money reclaimable(World world, Allocation one) {
    return one.balance() == BalanceType.DEBIT
        ? Enterprises.reclaimableCash(world, one.memberId())
        : Enterprises.line(world, one.memberId(), one.expires())
            .map(line -> Enterprises.reclaimableCredit(world, one.memberId(), line))
            .orElse(Money.ZERO);
  }
}
