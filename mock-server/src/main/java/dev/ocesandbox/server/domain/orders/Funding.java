// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;

/**
 * What one source has paid for one order line.
 *
 * @param source which kind of source
 * @param owner customer whose money it was
 * @param reference id of the coupon or card; empty for the balance
 * @param amount yuan
 */
public record Funding(Source source, String owner, String reference, Money amount) {

  /** Kinds of source, in the order in which they pay. */
  public enum Source {
    CASH_COUPON(Kind.COUPON),
    FLEXI_COUPON(Kind.COUPON),
    CARD(Kind.CARD),
    SETTLEMENT(Kind.SETTLEMENT),
    CASH(Kind.CASH),
    CREDIT(Kind.CREDIT);

    private final Kind kind;

    Source(Kind kind) {
      this.kind = kind;
    }
  }

  /** Returns the ledger account it came from. */
  LedgerAccount account() {
    return new LedgerAccount(source.kind, owner, reference);
  }

  /** Returns the same source with another amount. */
  public Funding withAmount(Money other) {
    return new Funding(source, owner, reference, other);
  }
}
