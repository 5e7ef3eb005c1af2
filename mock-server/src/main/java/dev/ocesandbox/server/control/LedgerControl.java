// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Shows ledger accounts with their balances, and ledger entries from the newest to the oldest. */
final class LedgerControl {

  private LedgerControl() {}

  static Change<Answer> show(Call call, World world) {
    return HistoryFilter.of(call, world, call.worldId())
        .then((same, filter) -> show(call, same, filter));
  }

  private static Change<Answer> show(Call call, World world, HistoryFilter filter) {
    String owner = filter.customerId();
    String order = call.text("order_id").orElse("");
    Predicate<LedgerAccount> shown = account -> owner.isEmpty() || account.owner().equals(owner);
    Predicate<Entry> listed =
        entry ->
            !entry.at().isBefore(filter.since())
                && (order.isEmpty() || entry.subject().equals(order))
                && entry.postings().stream().anyMatch(posting -> shown.test(posting.account()));
    boolean all = owner.isEmpty() && order.isEmpty() && filter.since().equals(Instant.MIN);
    List<Entry> entries = world.ledger().entries();
    Page<Entry> page =
        all
            ? Page.fromEnd(entries, call.page())
            : Page.of(newestFirst(entries, listed), call.page());
    return Change.of(world, Answer.ok(LedgerJson.of(world, shown, page)));
  }

  private static List<Entry> newestFirst(List<Entry> entries, Predicate<Entry> listed) {
    int last = entries.size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(i -> entries.get(last - i))
        .filter(listed)
        .toList();
  }
}
