// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.coverage;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.coverage.Charge;
import dev.ocesandbox.server.money.Money;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what the requests would have cost on the real cloud, in yuan. What the scenario had before
 * and what the control API paid or refunded is not counted.
 */
final class CostReport {

  private CostReport() {}

  static ObjectNode of(Map<String, Long> sums) {
    Money net = amount(sums, Charge.PAID).minus(amount(sums, Charge.REFUNDED));
    ObjectNode node =
        Json.object()
            .put("orders", count(sums, Charge.ORDERS))
            .put("paid", text(sums, Charge.PAID))
            .put("paid_by_coupons", text(sums, Charge.BY_COUPONS))
            .put("refunds", count(sums, Charge.REFUNDS))
            .put("refunded", text(sums, Charge.REFUNDED))
            .put("net", net.toString());
    Money later =
        amount(sums, Charge.RENEWED)
            .plus(amount(sums, Charge.USE))
            .minus(amount(sums, Charge.REFUNDED_LATER));
    node.putObject("as_time_passed")
        .put("orders", count(sums, Charge.RENEWALS))
        .put("paid", text(sums, Charge.RENEWED))
        .put("pay_per_use", text(sums, Charge.USE))
        .put("refunded", text(sums, Charge.REFUNDED_LATER))
        .put("net", later.toString());
    return node.put("total", net.plus(later).toString());
  }

  private static long count(Map<String, Long> sums, Charge charge) {
    return sums.getOrDefault(charge.key(), 0L);
  }

  private static Money amount(Map<String, Long> sums, Charge charge) {
    return new Money(count(sums, charge));
  }

  private static String text(Map<String, Long> sums, Charge charge) {
    return amount(sums, charge).toString();
  }
}
