// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.server.world.Grouped;
import dev.ocesandbox.server.world.Merged;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Ranked;
import java.util.Comparator;

/**
 * The change records of an account.
 *
 * @param all newest first
 * @param groups the same, grouped
 * @param byTradeId sorted by the transaction
 */
record AccountHistory(
    Ranked<AccountChange> all,
    Grouped<AccountChangeGroup, AccountChange> groups,
    Ranked<AccountChange> byTradeId) {

  static final AccountHistory NONE =
      new AccountHistory(
          Ranked.by(AccountChange.NEWEST_FIRST),
          Grouped.by(AccountChange.NEWEST_FIRST),
          Ranked.by(
              Comparator.comparing(AccountChange::tradeId)
                  .thenComparing(AccountChange.NEWEST_FIRST)));

  AccountHistory with(AccountChange change) {
    return new AccountHistory(
        all.plus(change),
        groups.plus(AccountChangeGroup.of(change), change),
        byTradeId.plus(change));
  }

  /**
   * Returns a page of the records of some days that match a filter. Visits those of a transaction
   * that the filter names, all payments through a channel if it has a serial number of one, and
   * otherwise only those of the page.
   */
  Page<AccountChange> page(
      TradeDays days, AccountChangeFilter filter, PageRequest request, boolean oldestFirst) {
    if (filter.isEmpty()) {
      return days.of(all, AccountChange::at).page(request, oldestFirst);
    }
    if (filter.tradeId().isPresent()) {
      return days.of(ofTrade(filter.tradeId().get()), AccountChange::at)
          .page(request, filter::matches, oldestFirst);
    }
    Merged<AccountChange> some = days.of(groups.where(filter::matches), AccountChange::at);
    return filter.channelNo().isPresent()
        ? some.page(request, filter::matches, oldestFirst)
        : some.page(request, oldestFirst);
  }

  private Ranked<AccountChange> ofTrade(String id) {
    return byTradeId.between(
        change -> change.tradeId().compareTo(id) < 0,
        change -> change.tradeId().compareTo(id) <= 0);
  }
}
