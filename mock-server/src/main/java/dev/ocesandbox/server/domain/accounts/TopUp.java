// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import java.time.Instant;
import java.util.List;

/**
 * Money that comes in from outside.
 *
 * @param customerId whose cash account it goes to
 * @param amount above zero
 * @param channelId one of the vendor's payment channels
 */
record TopUp(String customerId, Money amount, String channelId) {

  TopUp {
    if (!amount.isPositive() || !PaymentChannel.isKnown(channelId)) {
      throw new IllegalArgumentException(
          "no top-up of %s by channel %s".formatted(amount, channelId));
    }
  }

  Drawn on(World world, Instant now) {
    World posted =
        world
            .post(
                now,
                "top-up",
                customerId,
                List.of(
                    Posting.of(LedgerAccount.vendor(Kind.TOP_UPS), amount.negated()),
                    Posting.of(LedgerAccount.of(Kind.CASH, customerId), amount)))
            .applied("accounts.top-up.adds-to-cash");
    ChangeNote note =
        new ChangeNote(customerId, BalanceType.DEBIT, Trade.RECHARGE, amount, "", "", now);
    return ChangeBook.write(posted, note, channelId);
  }
}
