// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

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
            world.ledger().balance(note.balance().ledgerAccount(note.customerId())),
            note.tradeId().isEmpty() ? drawn.id() : note.tradeId(),
            note.serviceTypeCode(),
            channelId,
            note.at());
    World written =
        drawn.world().with(AccountsState.SLOT, state.with(change)).applied(note.trade().rule());
    return new Drawn(written, drawn.id());
  }
}
