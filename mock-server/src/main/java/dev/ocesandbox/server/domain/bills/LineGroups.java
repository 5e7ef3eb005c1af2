// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.world.ids.IdParts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Adds up records that belong together. */
final class LineGroups {

  private LineGroups() {}

  /** Returns one record for each transaction, with its id. */
  static List<BillLine> transactions(Stream<BillLine> lines) {
    return grouped(lines, BillLine::transaction, Function.identity());
  }

  /**
   * Returns one record for each month, account, resource, kind, project and order.
   *
   * @param daily whether each day has a record of its own
   */
  static List<BillLine> byResource(Stream<BillLine> lines, boolean daily) {
    return grouped(lines, line -> key(line, daily), IdParts::uuidOf);
  }

  /** Returns the same, with a record for each usage type. */
  static List<BillLine> byUsage(Stream<BillLine> lines, boolean daily) {
    return grouped(lines, line -> key(line, daily) + usageType(line), IdParts::uuidOf);
  }

  private static String usageType(BillLine line) {
    BillLine.Used used = line.used();
    return used == null ? "" : "|" + used.factor().name() + "|" + used.factor().measureId();
  }

  private static String key(BillLine line, boolean daily) {
    return String.join(
        "|",
        daily ? "day" : "month",
        daily ? line.day().toString() : line.cycle().toString(),
        line.customerId(),
        line.payerId(),
        Objects.requireNonNullElse(line.thing().resourceId(), ""),
        line.thing().product().id(),
        String.valueOf(line.chargingMode()),
        String.valueOf(line.type().code()),
        Objects.requireNonNullElse(line.thing().projectId(), ""),
        line.isUse() ? "" : line.trade().id());
  }

  private static List<BillLine> grouped(
      Stream<BillLine> lines, Function<BillLine, String> key, Function<String, String> id) {
    Map<String, BillLine> sums = new LinkedHashMap<>();
    lines.forEach(line -> sums.merge(key.apply(line), line, (sum, other) -> sum.plus(other)));
    return sums.entrySet().stream()
        .map(sum -> sum.getValue().named(id.apply(sum.getKey())))
        .sorted(BillLine.NEWEST_FIRST)
        .toList();
  }
}
