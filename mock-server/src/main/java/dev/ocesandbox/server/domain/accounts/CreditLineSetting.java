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
 * @param customerId owner of the account
 * @param line yuan, including the used part
 */
record CreditLineSetting(String customerId, Money line) {

  /** Sets the size; refused if more than that is used already. */
  Change<Money> on(World world, Instant now) {
    AccountsState state = world.get(AccountsState.SLOT);
    Money granted = state.lineOf(customerId);
    Money left = Accounts.credit(world, customerId);
    Money by = line.minus(granted);
    if (left.plus(by).isNegative()) {
      return Change.refused(
          new Refusal(
              "control.credit-line-covers-use", Map.of("used", granted.minus(left).toString())));
    }
    World kept = world.with(AccountsState.SLOT, state.with(new CreditLine(customerId, line)));
    return Change.of(by.isZero() ? kept : moved(kept, by, now), left.plus(by));
  }

  private World moved(World world, Money by, Instant now) {
    World posted =
        world.post(
            now,
            EntryKind.CREDIT_LINE,
            customerId,
            List.of(
                new Transfer(
                    LedgerAccount.vendor(Kind.CREDIT_LINES),
                    LedgerAccount.of(Kind.CREDIT, customerId),
                    by)));
    Trade trade = by.isPositive() ? Trade.CREDIT_RAISED : Trade.CREDIT_LOWERED;
    AccountMovement movement =
        new AccountMovement(
            customerId, BalanceType.CREDIT, trade, by.max(by.negated()), "", "", now);
    return AccountChangeRecords.write(posted, movement).world();
  }
}
