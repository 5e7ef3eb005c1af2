// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Shows where the money of a world is and how it got there, newest entry first. */
final class LedgerControl {

  private LedgerControl() {}

  static Outcome show(Call call, World world) {
    Optional<Instant> since =
        call.text("since").map(Moments::instant).orElse(Optional.of(Instant.MIN));
    if (since.isEmpty()) {
      return Outcome.denied(Fields.refusal("since", "is not a time that exists"));
    }
    String account = call.text("account").orElse("");
    Optional<Customer> customer = AccountNames.find(world, account);
    if (customer.isEmpty() && !account.isEmpty()) {
      return Outcome.denied(AccountNames.unknown(account, call.requiredText("world")));
    }
    String owner = customer.map(Customer::id).orElse("");
    Predicate<LedgerAccount> shown = side -> owner.isEmpty() || side.owner().equals(owner);
    String order = call.text("order_id").orElse("");
    Predicate<Entry> wanted =
        entry ->
            !entry.at().isBefore(since.get())
                && (order.isEmpty() || entry.subject().equals(order))
                && entry.postings().stream().anyMatch(side -> shown.test(side.account()));
    Page<Entry> page = newestFirst(world.ledger().entries(), call.page(), wanted);
    return Outcome.done(Answer.ok(LedgerJson.of(world, shown, page)));
  }

  private static Page<Entry> newestFirst(
      List<Entry> entries, PageRequest request, Predicate<Entry> wanted) {
    List<Entry> rows = new ArrayList<>();
    int matching = 0;
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (wanted.test(entry)) {
        if (matching >= request.offset() && matching < request.end()) {
          rows.add(entry);
        }
        matching++;
      }
    }
    return new Page<>(rows, matching);
  }
}
