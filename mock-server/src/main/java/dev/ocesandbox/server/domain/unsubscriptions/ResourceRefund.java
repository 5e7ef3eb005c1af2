// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.domain.orders.OrderType;
import dev.ocesandbox.server.domain.orders.RefundPlan;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes back for a resource.
 *
 * @param world with the rules that were applied
 * @param resource the resource
 * @param way how it is given back
 * @param periodType kind of period of its last term
 * @param terms what goes back for each of its paid terms
 * @param byFiveDays whether a term is refunded in full because of the five days
 */
record ResourceRefund(
    World world,
    Resource resource,
    Way way,
    int periodType,
    List<TermRefund> terms,
    boolean byFiveDays) {

  /** How a resource is given back. */
  enum Way {
    WITH_FIVE_DAYS,
    ORDINARY,
    RENEWALS_ONLY
  }

  /** Returns the plan of the order that refunds resources, the main one first. */
  static RefundPlan plan(String customerId, OrderType type, List<ResourceRefund> refunds) {
    List<RefundPlan.Amounts> amounts = new ArrayList<>();
    for (int i = 0; i < refunds.size(); i++) {
      for (TermRefund term : refunds.get(i).terms()) {
        amounts.add(
            RefundPlan.Amounts.of(
                i, term.baseOrderId(), term.refund(), term.consumed(), term.fee()));
      }
    }
    return new RefundPlan(
        customerId,
        type,
        Order.BY_CUSTOMER,
        refunds.stream().map(ResourceRefund::line).toList(),
        amounts,
        refunds.stream().map(ResourceRefund::ended).toList());
  }

  private RefundPlan.Line line() {
    Resource.Product product = resource.product();
    return new RefundPlan.Line(
        new OrderLine.Product(
            product.id(),
            product.key().serviceTypeCode(),
            product.key().resourceTypeCode(),
            product.key().resourceSpec(),
            product.regionCode(),
            product.size()),
        periodType,
        resource.projectId(),
        terms.stream().flatMap(term -> term.back().stream()).toList());
  }

  private Order.Ended ended() {
    return new Order.Ended(resource.resourceId(), way == Way.RENEWALS_ONLY);
  }
}
