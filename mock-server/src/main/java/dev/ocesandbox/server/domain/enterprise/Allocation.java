// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.domain.accounts.BalanceType;
import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member has of its master, of cash or of one credit line.
 *
 * @param memberId the member
 * @param balance cash or credit
 * @param expires expiry of the credit line; null for cash and for the line that does not expire
 * @param allocated yuan that the master has allocated so far
 * @param reclaimed yuan that have gone back so far
 */
record Allocation(
    String memberId,
    BalanceType balance,
    @Nullable Instant expires,
    Money allocated,
    Money reclaimed) {

  static Allocation none(String memberId, BalanceType balance, @Nullable Instant expires) {
    return new Allocation(memberId, balance, expires, Money.ZERO, Money.ZERO);
  }

  String key() {
    return key(memberId, balance, expires);
  }

  static String key(String memberId, BalanceType balance, @Nullable Instant expires) {
    return memberId + " " + balance + " " + (expires == null ? "" : expires);
  }

  /** Returns what has not gone back. */
  Money rest() {
    return allocated.minus(reclaimed);
  }

  Allocation plus(Money amount) {
    return new Allocation(memberId, balance, expires, allocated.plus(amount), reclaimed);
  }

  Allocation minus(Money amount) {
    return new Allocation(memberId, balance, expires, allocated, reclaimed.plus(amount));
  }
}
