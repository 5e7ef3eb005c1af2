// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A credit line. A customer has at most one for each time of expiry, and one that does not expire.
 *
 * @param customerId owner of the account
 * @param size yuan, including the used part
 * @param expires when its unused part is withdrawn, UTC; null if it does not expire
 * @param over whether it has expired; what is used of it can still be repaid
 */
public record CreditLine(String customerId, Money size, @Nullable Instant expires, boolean over) {

  /** The line that expires soonest first, the one that does not expire last. */
  static final Comparator<CreditLine> SOONEST_FIRST =
      Comparator.comparing(
          CreditLine::expires, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

  /** Returns the part of its ledger account that tells it from others; empty without expiry. */
  public String reference() {
    return reference(expires);
  }

  static String reference(@Nullable Instant expires) {
    return expires == null ? "" : expires.toString();
  }

  /** Returns its unused part. */
  public Money available(World world) {
    return world.ledger().balance(account());
  }

  /** Returns its used part. */
  public Money used(World world) {
    return size.minus(available(world));
  }

  LedgerAccount account() {
    return new LedgerAccount(Kind.CREDIT, customerId, reference());
  }

  CreditLine sized(Money other) {
    return new CreditLine(customerId, other, expires, over);
  }

  CreditLine expired() {
    return new CreditLine(customerId, size, expires, true);
  }
}
