// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import dev.ocesandbox.server.world.ids.Ids;

/** Writes down what moved the money of an account, after it has moved. */
final class ChangeBook {

  private ChangeBook() {}

  static Drawn write(World world, ChangeNote note) {
    return write(world, note, PaymentChannel.NONE);
  }

  /** Inferred: the transaction id of money that no order moved is the number of its record. */
  static Drawn write(World world, ChangeNote note, String channelId) {
    if (!note.amount().isPositive()) {
      throw new IllegalArgumentException("nothing has moved: " + note);
    }
    Drawn drawn = Ids.accountChange(world);
    AccountsState state = world.get(AccountsState.SLOT);
    AccountChange change =
        new AccountChange(
            drawn.id(),
            state.changesOf(note.customerId(), note.balance()).size() + 1L,
            note.customerId(),
            note.balance(),
            note.trade(),
            note.amount(),
            balanceAfter(world, note),
            note.tradeId().isEmpty() ? drawn.id() : note.tradeId(),
            note.serviceTypeCode(),
            channelId,
            note.at());
    World written =
        drawn.world().with(AccountsState.SLOT, state.with(change)).applied(note.trade().rule());
    return new Drawn(written, drawn.id());
  }

  /**
   * What the ledger says; of a past that is arranged later, what the records around it say. Such
   * records come in pairs that leave every later balance as it was.
   */
  private static Money balanceAfter(World world, ChangeNote note) {
    Ranked<AccountChange> known =
        world.get(AccountsState.SLOT).changesOf(note.customerId(), note.balance());
    if (known.size() == 0 || !note.at().isBefore(known.get(0).at())) {
      return world.ledger().balance(note.balance().ledgerAccount(note.customerId()));
    }
    int later = 0;
    while (later < known.size() && note.at().isBefore(known.get(later).at())) {
      later++;
    }
    Money before =
        later < known.size()
            ? known.get(later).balanceAfter()
            : known.get(later - 1).balanceBefore();
    return note.trade().isRevenue() ? before.plus(note.amount()) : before.minus(note.amount());
  }
}
