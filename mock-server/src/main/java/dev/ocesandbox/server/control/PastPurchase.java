// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderType;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.orders.Purchase;
import dev.ocesandbox.server.domain.orders.PurchaseLine;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Settings;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
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
 * @param store whose time rules are played
 */
record PastPurchase(Customer customer, PurchaseLine line, WorldStore store) {

  private static final String BANK_TRANSFER = "2";

  /** Buys at an instant, then lets happen what has happened to the purchase until now. */
  Change<Order> made(World before, Instant at, Instant now) {
    Settings usual = before.settings();
    World open = before.with(withoutWaiting(usual));
    Purchase purchase =
        new Purchase(customer.id(), OrderType.SUBSCRIPTION, List.of(line), Purchase.Wishes.NONE);
    return Orders.place(open, purchase, at)
        .then((world, order) -> Orders.payByBalance(toppedUp(world, order, at), order, at))
        .then((world, order) -> Change.of(settled(world, now).with(usual), order));
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
    return store.foresee(world, now, Integer.MAX_VALUE).world();
  }

  private static Settings withoutWaiting(Settings usual) {
    return usual.with(
        new Settings.Provisioning(
            Settings.Provisioning.Mode.IMMEDIATE,
            usual.provisioning().delay(),
            usual.provisioning().reads(),
            List.of()));
  }
}
