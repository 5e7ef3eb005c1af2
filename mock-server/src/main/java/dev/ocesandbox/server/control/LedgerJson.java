// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.ledger.Ledger;
import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.Posting;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a page of the ledger. The balances of the whole ledger are recomputed each time. */
final class LedgerJson {

  private static final int MAX_ACCOUNTS = 1_000;

  private LedgerJson() {}

  static ObjectNode of(World world, Predicate<LedgerAccount> shown, Page<Entry> page) {
    ObjectNode node = Json.object().put("balanced", isBalanced(world.ledger()));
    putBalances(node, world.ledger(), shown);
    node.put("total_count", page.total());
    ArrayNode entries = node.putArray("entries");
    page.rows().forEach(entry -> entries.add(entry(world, entry)));
    return node;
  }

  private static void putBalances(ObjectNode node, Ledger ledger, Predicate<LedgerAccount> shown) {
    List<LedgerAccount> accounts =
        ledger.balances().keySet().stream()
            .filter(shown)
            .sorted(Comparator.comparing(LedgerAccount::toString))
            .toList();
    node.put("account_count", accounts.size());
    ArrayNode balances = node.putArray("accounts");
    for (LedgerAccount account : accounts.subList(0, Math.min(accounts.size(), MAX_ACCOUNTS))) {
      balances
          .addObject()
          .put("account", account.toString())
          .put("balance", ledger.balance(account).toString());
    }
  }

  private static boolean isBalanced(Ledger ledger) {
    return ledger.entries().stream().allMatch(entry -> entry.sum().isZero())
        && ledger.recounted().equals(ledger.balances());
  }

  static ObjectNode entry(World world, Entry entry) {
    ObjectNode node =
        Json.object()
            .put("id", String.valueOf(entry.number()))
            .put("at", BusinessTime.wire(entry.at()))
            .put("type", entry.type().toString())
            .put("subject", entry.subject());
    if (Orders.find(world, entry.subject()).isPresent()) {
      node.put("order_id", entry.subject());
    }
    ArrayNode postings = node.putArray("postings");
    entry.postings().forEach(posting -> postings.add(posting(posting)));
    return node;
  }

  private static ObjectNode posting(Posting posting) {
    ObjectNode node =
        Json.object()
            .put("account", posting.account().toString())
            .put("amount", posting.amount().toString());
    if (!posting.lineId().isEmpty()) {
      node.put("order_line_id", posting.lineId());
    }
    return node.put("source", posting.source());
  }
}
