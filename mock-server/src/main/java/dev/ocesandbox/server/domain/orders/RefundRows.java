// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.Drawn;
import dev.ocesandbox.server.world.ids.Ids;
import java.util.ArrayList;
import java.util.List;

/**
 * The amounts of a refund order as ShowRefundOrderDetails lists them: below zero what goes back,
 * above zero the fee and what was consumed (api_order_00020).
 *
 * @param world after their ids were drawn
 * @param rows the amounts
 */
record RefundRows(World world, List<RefundRow> rows) {

  static RefundRows of(Drawn number, String baseOrderId, Money back, RefundRequest request) {
    List<Money> amounts = new ArrayList<>(List.of(back.negated()));
    if (request.fee().isPositive()) {
      amounts.add(request.fee());
    }
    if (request.consumed().isPositive()) {
      amounts.add(request.consumed());
    }
    World world = number.world();
    List<RefundRow> rows = new ArrayList<>();
    for (Money amount : amounts) {
      Drawn id = Ids.uuid(world, "refund");
      world = id.world();
      rows.add(new RefundRow(id.id(), amount, baseOrderId, "%s-000001".formatted(number.id())));
    }
    return new RefundRows(world, rows);
  }
}
