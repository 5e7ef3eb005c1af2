// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.ledger.Transfer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.List;

/**
 * Money that arrives from a payment channel.
 *
 * @param customerId owner of the cash account
 * @param amount yuan; positive
 * @param channelId one of the vendor's payment channels
 */
record TopUp(String customerId, Money amount, String channelId) {

  TopUp {
    if (!amount.isPositive() || !PaymentChannel.isKnown(channelId)) {
      throw new IllegalArgumentException(
          "no top-up of %s by channel %s".formatted(amount, channelId));
    }
  }

  IssuedId on(World world, Instant now) {
    World posted =
        world
            .post(
                now,
                EntryKind.TOP_UP,
                customerId,
                List.of(
                    new Transfer(
                        LedgerAccount.vendor(Kind.TOP_UPS),
                        LedgerAccount.of(Kind.CASH, customerId),
                        amount)))
            .applied("accounts.top-up.adds-to-cash");
    AccountMovement movement =
        new AccountMovement(customerId, BalanceType.DEBIT, Trade.RECHARGE, amount, "", "", now);
    return AccountChangeRecords.write(posted, movement, channelId);
  }
}
