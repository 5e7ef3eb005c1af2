// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;

/**
 * What one source pays for an order line.
 *
 * @param source kind of source
 * @param owner customer whose money it is
 * @param reference id of the coupon or card, expiry of the credit line; empty for cash, monthly
 *     settlement and credit that does not expire
 * @param amount yuan
 */
public record Funding(Source source, String owner, String reference, Money amount) {

  /** The kinds of source, in the order in which they pay. */
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

  /** Returns the ledger account of the source. */
  LedgerAccount account() {
    return new LedgerAccount(source.kind, owner, reference);
  }

  /** Returns the part that counts for refunds; what a cash coupon paid does not. */
  Money refundable() {
    return source == Source.CASH_COUPON ? Money.ZERO : amount;
  }

  /** Returns the same source with another amount. */
  public Funding withAmount(Money other) {
    return new Funding(source, owner, reference, other);
  }
}
