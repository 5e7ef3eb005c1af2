// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.EntryKind;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.money.Money;
import java.util.EnumSet;
import java.util.Set;

/** What is counted of the ledger: numbers of entries, and amounts in cents. */
public enum Charge {
  /** Number of orders that requests have paid. */
  ORDERS,
  /** What those orders cost. */
  PAID,
  /** The part of it that coupons and stored-value cards have paid. */
  BY_COUPONS,
  /** Number of refunds by requests. */
  REFUNDS,
  /** What was refunded by requests. */
  REFUNDED,
  /** Number of orders that were paid as time passed, such as automatic renewals. */
  RENEWALS,
  /** What those orders cost. */
  RENEWED,
  /** What was charged for use as time passed. */
  USE,
  /** What was refunded as time passed. */
  REFUNDED_LATER;

  private static final Set<LedgerAccount.Kind> COUPONS =
      EnumSet.of(
          LedgerAccount.Kind.COUPON, LedgerAccount.Kind.COUPON_LOCKED, LedgerAccount.Kind.CARD);

  /** Returns the key under which it is counted. */
  public String key() {
    return "|COST|" + name();
  }

  /** Receives an amount. */
  interface Sink {
    /** Adds to a sum. */
    void add(Charge charge, long by);
  }

  /**
   * Adds what an entry means for the cost.
   *
   * @param byRequest whether a request of a customer caused it; otherwise time did
   */
  static void of(Entry entry, boolean byRequest, Sink sink) {
    long income = cents(entry, EnumSet.of(LedgerAccount.Kind.REVENUE));
    if (entry.type() == EntryKind.PAYMENT) {
      sink.add(byRequest ? ORDERS : RENEWALS, 1);
      sink.add(byRequest ? PAID : RENEWED, income);
      sink.add(BY_COUPONS, byRequest ? -cents(entry, COUPONS) : 0);
    } else if (entry.type() == EntryKind.REFUND) {
      sink.add(REFUNDS, byRequest ? 1 : 0);
      sink.add(byRequest ? REFUNDED : REFUNDED_LATER, -income);
    } else if (entry.type() == EntryKind.USAGE) {
      sink.add(USE, income);
    }
  }

  private static long cents(Entry entry, Set<LedgerAccount.Kind> kinds) {
    Money sum = Money.ZERO;
    for (Posting posting : entry.postings()) {
      sum = kinds.contains(posting.account().kind()) ? sum.plus(posting.amount()) : sum;
    }
    return sum.cents();
  }
}
