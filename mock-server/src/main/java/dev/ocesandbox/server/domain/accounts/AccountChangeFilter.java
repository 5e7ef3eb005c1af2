// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import java.util.Optional;
import java.util.Set;

/**
 * Filters change records of an account. A record must match every filter that is set.
 *
 * @param direction REVENUE or EXPENSE
 * @param tradeType kind of movement, such as RECHARGE
 * @param tradeId id of the transaction or order
 * @param channels any of these payment channels; empty for all
 * @param channelNo serial number at the payment channel
 */
record AccountChangeFilter(
    Optional<String> direction,
    Optional<String> tradeType,
    Optional<String> tradeId,
    Set<String> channels,
    Optional<String> channelNo) {

  private static final AccountChangeFilter NONE =
      new AccountChangeFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

  boolean isEmpty() {
    return equals(NONE);
  }

  boolean matches(AccountChange change) {
    return matches(AccountChangeGroup.of(change))
        && tradeId.map(change.tradeId()::equals).orElse(true)
        && channelNo.map(change.channelNo()::equals).orElse(true);
  }

  /** Only payments through a channel have a serial number; that of others is empty. */
  boolean matches(AccountChangeGroup group) {
    boolean none = group.channelId().equals(PaymentChannel.NONE);
    return direction.map(group.trade().direction()::equals).orElse(true)
        && tradeType.map(group.trade().tradeType()::equals).orElse(true)
        && (channels.isEmpty() || channels.contains(group.channelId()))
        && channelNo.map(number -> number.isEmpty() == none).orElse(true);
  }
}
