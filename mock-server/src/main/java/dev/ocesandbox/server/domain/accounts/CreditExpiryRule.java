// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.RecordChecks;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.TimeRule;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Ends a credit line: its unused part is withdrawn. What is used of it stays, to be repaid; what
 * comes back to it is withdrawn too.
 */
final class CreditExpiryRule implements TimeRule {

  private static final String TYPE = "accounts.credit-expiry";

  static Due dueOf(CreditLine line) {
    return new Due(Objects.requireNonNull(line.expires()), TYPE, line.customerId());
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subjects() {
    return RecordChecks.CUSTOMER;
  }

  @Override
  public Settled apply(World world, Due due) {
    AccountsState state = world.get(AccountsState.SLOT);
    Optional<CreditLine> ended =
        state.linesOf(due.subject()).stream()
            .filter(line -> due.at().equals(line.expires()) && !line.over())
            .findFirst();
    if (ended.isEmpty()) {
      return Settled.nothing(world);
    }
    CreditLine line = ended.get();
    World over = world.with(AccountsState.SLOT, state.with(line.expired()));
    return Settled.event(
        withdrawn(over, due.subject(), due.at()).applied("accounts.credit.expires"),
        due,
        "credit-line-expired",
        Map.of("amount", line.available(world).toString(), "used", line.used(world).toString()));
  }

  /** Withdraws the unused parts of the expired lines of a customer. */
  static World withdrawn(World before, String customerId, Instant now) {
    World world = before;
    for (CreditLine line : Accounts.creditLines(before, customerId)) {
      Money unused = line.available(world);
      if (line.over() && unused.isPositive()) {
        world = withdrawn(world, line, unused, now);
      }
    }
    return world;
  }

  private static World withdrawn(World world, CreditLine line, Money unused, Instant now) {
    World posted =
        world.post(
            now,
            EntryKind.CREDIT_LINE,
            line.customerId(),
            List.of(new Transfer(line.account(), LedgerAccount.vendor(Kind.CREDIT_LINES), unused)));
    CreditLine rest = line.sized(line.size().minus(unused));
    return Accounts.addRecord(
        posted.with(AccountsState.SLOT, posted.get(AccountsState.SLOT).with(rest)),
        new AccountMovement(
            line.customerId(), BalanceType.CREDIT, Trade.CREDIT_EXPIRED, unused, "", "", now));
  }
}
