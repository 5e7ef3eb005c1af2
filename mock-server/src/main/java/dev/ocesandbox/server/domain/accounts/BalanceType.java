// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;

/** The accounts of a customer that have change records. */
public enum BalanceType {
  /** Cash account, account type 1. */
  DEBIT(Kind.CASH),
  /** Credit account, account type 2. */
  CREDIT(Kind.CREDIT);

  private final Kind kind;

  BalanceType(Kind kind) {
    this.kind = kind;
  }

  static BalanceType ofWire(String name) {
    return valueOf(name.replace("BALANCE_TYPE_", ""));
  }

  LedgerAccount ledgerAccount(String customerId) {
    return LedgerAccount.of(kind, customerId);
  }
}
