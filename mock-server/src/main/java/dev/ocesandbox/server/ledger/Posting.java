// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.ledger;

import dev.ocesandbox.server.money.Money;

/**
 * One side of an entry: an account and what it gains (above zero) or gives (below).
 *
 * @param account which account
 * @param amount in yuan
 * @param lineId order line the money is for; empty when it is for none
 * @param source account the money of the line came from; the account's own name when it is the
 *     source
 */
public record Posting(LedgerAccount account, Money amount, String lineId, String source) {

  /** There are millions of postings and few sources: each name is kept once. */
  public Posting {
    source = source.intern();
  }

  /** A side that belongs to no order line. */
  public static Posting of(LedgerAccount account, Money amount) {
    return new Posting(account, amount, "", account.toString());
  }

  /** A side that belongs to an order line and is funded by an account. */
  public static Posting of(
      LedgerAccount account, Money amount, String lineId, LedgerAccount source) {
    return new Posting(account, amount, lineId, source.toString());
  }
}
