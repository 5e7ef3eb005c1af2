// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A credit line that the vendor sets.
 *
 * @param line the line with its new size
 */
record CreditLineSetting(CreditLine line) {

  /** Sets the size; refused if more than that is used already. */
  Change<CreditLine> on(World world, Instant now) {
    AccountsState state = world.get(AccountsState.SLOT);
    CreditLine granted = state.lineOf(line.customerId(), line.expires());
    Money used = granted.used(world);
    if (line.size().compareTo(used) < 0) {
      return Change.refused(
          new Refusal("control.credit-line-covers-use", Map.of("used", used.toString())));
    }
    World kept = planned(world.with(AccountsState.SLOT, state.with(line)));
    Money by = line.size().minus(granted.size());
    return Change.of(by.isZero() ? kept : moved(kept, by, now), line);
  }

  private World planned(World world) {
    return line.expires() == null ? world : world.plan(CreditExpiryRule.dueOf(line));
  }

  private World moved(World world, Money by, Instant now) {
    World posted =
        world.post(
            now,
            EntryKind.CREDIT_LINE,
            line.customerId(),
            List.of(new Transfer(LedgerAccount.vendor(Kind.CREDIT_LINES), line.account(), by)));
    Trade trade = by.isPositive() ? Trade.CREDIT_RAISED : Trade.CREDIT_LOWERED;
    AccountMovement movement =
        new AccountMovement(
            line.customerId(), BalanceType.CREDIT, trade, by.max(by.negated()), "", "", now);
    return AccountChangeRecords.write(posted, movement)
        .world()
        .appliedIf(
            Accounts.debt(posted, line.customerId()).isPositive(),
            "metering.arrears.credit-does-not-clear");
  }
}
