// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.ledger;

import dev.ocesandbox.server.money.Money;

/**
 * One side of an entry.
 *
 * @param account the account
 * @param amount yuan; positive if the account gains, negative if it gives
 * @param lineId order line that the money is for; empty if none
 * @param source name of the account that paid for the order line; the name of this account if the
 *     money is for no order line
 */
public record Posting(LedgerAccount account, Money amount, String lineId, String source) {

  /** Creates a posting. There are millions of postings but few sources, so names are interned. */
  public Posting {
    source = source.intern();
  }

  Posting plus(Money more) {
    return new Posting(account, amount.plus(more), lineId, source);
  }
}
