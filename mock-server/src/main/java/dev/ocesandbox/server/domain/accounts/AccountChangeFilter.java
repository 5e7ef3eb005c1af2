// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import java.util.Optional;
import java.util.Set;

/**
 * What a query asks of records besides account and days; a record must match all of it.
 *
 * @param direction REVENUE or EXPENSE
 * @param tradeType kind of movement
 * @param tradeId transaction or order
 * @param channels any of these channels; empty for every one
 * @param channelNo serial number at the channel
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

  boolean asksNothing() {
    return equals(NONE);
  }

  boolean matches(AccountChange change) {
    return direction.map(change.trade().direction()::equals).orElse(true)
        && tradeType.map(change.trade().tradeType()::equals).orElse(true)
        && tradeId.map(change.tradeId()::equals).orElse(true)
        && (channels.isEmpty() || channels.contains(change.channelId()))
        && channelNo.map(change.channelNo()::equals).orElse(true);
  }
}
