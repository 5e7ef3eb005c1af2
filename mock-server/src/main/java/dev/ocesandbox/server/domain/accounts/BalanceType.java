// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;

/** The accounts of a customer that have change records. */
public enum BalanceType {
  /** Cash account, account type 1. */
  DEBIT,
  /** Credit account, account type 2, with all credit lines. */
  CREDIT;

  /** Returns the account that the vendor names so, such as BALANCE_TYPE_DEBIT. */
  public static BalanceType ofWire(String name) {
    return valueOf(name.replace("BALANCE_TYPE_", ""));
  }

  Money of(World world, String customerId) {
    return this == DEBIT ? Accounts.cash(world, customerId) : Accounts.credit(world, customerId);
  }
}
