// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.world.Parties;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.HashMap;
import java.util.Map;

/** Adds up what an account sees of a month by who has consumed and who has paid. */
final class PayersJson {

  private final ViewApi views;
  private final Cycle cycle;

  PayersJson(ViewApi views, Cycle cycle) {
    this.views = views;
    this.cycle = cycle;
  }

  /**
   * Returns the exact amounts due.
   *
   * @param method oneself for what the account has consumed, all for what it may see
   */
  Map<Parties, FineAmount> seenBy(String customerId, String method) {
    Map<Parties, FineAmount> sums = new HashMap<>();
    views.each(
        "ListCustomerselfResourceRecordDetails",
        customerId,
        Json.object().put("cycle", cycle.toString()).put("method", method).put("statistic_type", 1),
        "monthly_records",
        row ->
            sums.merge(
                new Parties(
                    row.path("customer_id").asString(), row.path("payer_account_id").asString()),
                ViewsJson.amount(row, "consume_amount"),
                FineAmount::plus));
    return sums;
  }
}
