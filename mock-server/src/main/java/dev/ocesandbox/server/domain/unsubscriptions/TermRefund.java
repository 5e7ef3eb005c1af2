// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.domain.orders.Funding;
import dev.ocesandbox.server.money.Money;
import java.util.List;

/**
 * What goes back for a paid term.
 *
 * @param baseOrderId the order that paid for the term
 * @param back what goes back to each source; sources that get nothing are left out
 * @param consumed what was used and is kept
 * @param fee handling fee that is kept
 */
record TermRefund(String baseOrderId, List<Funding> back, Money consumed, Money fee) {

  TermRefund {
    back = back.stream().filter(funding -> funding.amount().isPositive()).toList();
  }

  Money refund() {
    return Money.sum(back.stream().map(Funding::amount).toList());
  }
}
