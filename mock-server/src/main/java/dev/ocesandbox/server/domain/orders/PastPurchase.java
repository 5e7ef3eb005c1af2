// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;

/**
 * A purchase that was made and paid before now, by the rules that a purchase goes by.
 *
 * <p>The price comes in as a top-up right before the payment, so that the cash stays as it was. The
 * ledger takes both entries now, with the time at which they would have been made.
 *
 * @param customer who bought
 * @param line what
 * @param call knows the time rules
 */
record PastPurchase(Customer customer, PurchaseLine line, Call call) {

  private static final String BANK_TRANSFER = "2";

  /** Buys at an instant, then carries out everything that was due until now. */
  Change<Order> made(World before, Instant at, Instant now) {
    Purchase purchase =
        new Purchase(customer.id(), OrderType.SUBSCRIPTION, List.of(line), Purchase.Options.NONE);
    return Orders.place(before, purchase, at)
        .then(
            (world, order) ->
                Orders.payByBalance(
                    toppedUp(world, order, at), order, Settings.Provisioning.AT_ONCE, at))
        .then((world, order) -> Change.of(settled(world, now), order));
  }

  private World toppedUp(World world, Order order, Instant at) {
    Customer payer = world.customer(customer.payerId());
    Money price = order.amountAfterDiscount();
    return payer.monthlySettlement() || !price.isPositive()
        ? world
        : Accounts.topUp(world, payer.id(), price, BANK_TRANSFER, at).world();
  }

  /** All else that was due by now has happened before. */
  private World settled(World world, Instant now) {
    return call.settled(world, now);
  }
}
