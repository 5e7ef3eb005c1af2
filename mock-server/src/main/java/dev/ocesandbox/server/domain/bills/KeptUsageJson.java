// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.metering.Run;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.gateway.rows.KeptRows;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.World;
import tools.jackson.databind.node.ObjectNode;

/** The rows of records by usage type. Those of single records are kept. */
final class KeptUsageJson {

  private static final KeptRows<Order, Bought> BOUGHT = KeptRows.by(KeptUsageJson::bought);
  private static final KeptRows<Run, Used> USED = KeptRows.by(KeptUsageJson::used);

  private final LineNames names;
  private final Language language;
  private final UsageBillJson sums;

  /** What the row of a unit shows besides its order. */
  private record Bought(Origin.Unit unit, Thing thing, LineNames.OfLine names, Language language) {}

  /** What the row of a period shows besides its run. */
  private record Used(long number, Thing thing, LineNames.OfLine names, Language language) {}

  KeptUsageJson(World world, Language language, BillQuery.Statistic statistic) {
    this.names = new LineNames.InWorld(world);
    this.language = language;
    this.sums = new UsageBillJson(new LineJson(names, language), statistic);
  }

  ObjectNode row(BillLine line) {
    Origin origin = line.origin();
    LineNames.OfLine shown = LineNames.OfLine.of(names, line);
    if (origin instanceof Origin.OfOrder of) {
      return BOUGHT.row(of.order(), new Bought(of.unit(), line.thing(), shown, language));
    }
    if (origin instanceof Origin.OfUse of) {
      return USED.row(of.run(), new Used(of.number(), line.thing(), shown, language));
    }
    return sums.row(line);
  }

  private static ObjectNode bought(Order order, Bought shown) {
    BillLine line = OrderLines.record(order, shown.unit, shown.thing);
    return single(line, shown.names, shown.language);
  }

  private static ObjectNode used(Run run, Used shown) {
    return single(UseLines.record(run, shown.number, shown.thing), shown.names, shown.language);
  }

  private static ObjectNode single(BillLine line, LineNames names, Language language) {
    return new UsageBillJson(new LineJson(names, language), BillQuery.Statistic.NOTHING).row(line);
  }
}
