// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;

/** Adds change records for movements that have been posted. Cash that arrived clears debt. */
final class AccountChangeRecords {

  private AccountChangeRecords() {}

  static IssuedId write(World world, AccountMovement movement) {
    return write(world, movement, PaymentChannel.NONE);
  }

  /** Inferred: a movement without an order has the number of its record as its transaction id. */
  static IssuedId write(World world, AccountMovement movement, String channelId) {
    if (!movement.amount().isPositive()) {
      throw new IllegalArgumentException("nothing has moved: " + movement);
    }
    IssuedId newId = AccountIds.CHANGE.next(world);
    AccountsState state = world.get(AccountsState.SLOT);
    AccountChange change =
        new AccountChange(
            newId.id(),
            state.changesOf(movement.customerId(), movement.balance()).size() + 1L,
            movement.customerId(),
            movement.balance(),
            movement.trade(),
            movement.amount(),
            balanceAfter(world, movement),
            movement.tradeId().isEmpty() ? newId.id() : movement.tradeId(),
            movement.serviceTypeCode(),
            channelId,
            movement.at());
    World written =
        newId.world().with(AccountsState.SLOT, state.with(change)).applied(movement.trade().rule());
    boolean cash = movement.trade().isRevenue() && movement.balance() == BalanceType.DEBIT;
    return new IssuedId(
        cash ? DebtClearing.cleared(written, movement.customerId(), movement.at()) : written,
        newId.id());
  }

  /**
   * Returns the balance in the ledger. For a record that is added between older ones it follows
   * from the records around it; such records come in pairs that leave all later balances unchanged.
   */
  private static Money balanceAfter(World world, AccountMovement movement) {
    Ranked<AccountChange> known =
        world.get(AccountsState.SLOT).changesOf(movement.customerId(), movement.balance());
    if (known.size() == 0 || !movement.at().isBefore(known.get(0).at())) {
      return movement.balance().of(world, movement.customerId());
    }
    int later = known.sizeWhile(change -> movement.at().isBefore(change.at()));
    Money before =
        later < known.size()
            ? known.get(later).balanceAfter()
            : known.get(later - 1).balanceBefore();
    return movement.trade().isRevenue()
        ? before.plus(movement.amount())
        : before.minus(movement.amount());
  }
}
