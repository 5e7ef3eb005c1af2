// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.Comparator;

/**
 * One movement on an account, as the customer sees it.
 *
 * @param id serial number of the record
 * @param number place among the records of the account, from 1
 * @param customerId whose account
 * @param balance which account
 * @param trade what moved the money
 * @param amount how much, above zero in either direction
 * @param balanceAfter what the account held right after it
 * @param tradeId transaction or order
 * @param serviceTypeCode cloud service; empty where none is concerned
 * @param channelId channel the money came by; 0 for none
 * @param at when, in the world's time
 */
record AccountChange(
    String id,
    long number,
    String customerId,
    BalanceType balance,
    Trade trade,
    Money amount,
    Money balanceAfter,
    String tradeId,
    String serviceTypeCode,
    String channelId,
    Instant at) {

  /** Newest first; of two at the same second the later one first. */
  static final Comparator<AccountChange> NEWEST_FIRST =
      Comparator.comparing(AccountChange::at).thenComparingLong(AccountChange::number).reversed();

  /** Returns what the account held right before it. */
  Money balanceBefore() {
    return trade.isRevenue() ? balanceAfter.minus(amount) : balanceAfter.plus(amount);
  }

  /** Returns the serial number at the channel; empty where there is no channel. */
  String channelNo() {
    return channelId.equals(PaymentChannel.NONE) ? "" : id + "-0";
  }
}
