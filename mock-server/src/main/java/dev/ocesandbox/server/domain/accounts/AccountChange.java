// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.Comparator;

/**
 * A change record: one movement on an account as the customer sees it.
 *
 * @param id record number
 * @param number position among the records of the account, from 1
 * @param customerId owner of the account
 * @param balance the account
 * @param trade reason for the movement
 * @param amount yuan; positive in either direction
 * @param balanceAfter balance of the account after the movement
 * @param tradeId id of the transaction or order
 * @param serviceTypeCode cloud service; empty if none is concerned
 * @param channelId payment channel; 0 for none
 * @param at time in the world
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

  /** Newest first; of two in the same second, the later one first. */
  static final Comparator<AccountChange> NEWEST_FIRST =
      (one, other) -> {
        int later = other.at.compareTo(one.at);
        return later == 0 ? Long.compare(other.number, one.number) : later;
      };

  /** Returns the balance of the account before the movement. */
  Money balanceBefore() {
    return trade.isRevenue() ? balanceAfter.minus(amount) : balanceAfter.plus(amount);
  }

  /** Returns the serial number at the payment channel; empty if there is no channel. */
  String channelNo() {
    return channelId.equals(PaymentChannel.NONE) ? "" : id + "-0";
  }
}
