// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A new size of a credit line.
 *
 * @param customerId who gets it
 * @param line the whole line, used part included
 */
record CreditGrant(String customerId, Money line) {

  /** Refused when the new line would not cover what is used of the old one. */
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
            "credit-line",
            customerId,
            List.of(
                Posting.of(LedgerAccount.vendor(Kind.CREDIT_LINES), by.negated()),
                Posting.of(LedgerAccount.of(Kind.CREDIT, customerId), by)));
    Trade trade = by.isPositive() ? Trade.CREDIT_RAISED : Trade.CREDIT_LOWERED;
    ChangeNote note =
        new ChangeNote(customerId, BalanceType.CREDIT, trade, by.max(by.negated()), "", "", now);
    return ChangeBook.write(posted, note).world();
  }
}
