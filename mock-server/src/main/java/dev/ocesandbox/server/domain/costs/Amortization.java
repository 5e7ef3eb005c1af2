// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import dev.ocesandbox.server.domain.bills.BillLine;
import dev.ocesandbox.server.domain.orders.OrderLine;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.packages.PackageCycle;
import dev.ocesandbox.server.domain.packages.PackageHistory;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Spreads the records of orders over the days that they pay for. A purchase, renewal or change is
 * spread over its term, a package by its deductions; a refund is on its day, and so is what was not
 * spread until then. Not thread-safe; create one for each request.
 */
final class Amortization {

  private final World world;
  private final LocalDate until;
  private final Map<String, Endings> endings = new HashMap<>();
  private final Map<String, PackageHistory> packages = new HashMap<>();

  /**
   * Creates an amortization.
   *
   * @param until the last day whose refunds are known, GMT+8
   */
  Amortization(World world, LocalDate until) {
    this.world = world;
    this.until = until;
  }

  /** Returns the spread of a record of an order; empty for what was not provisioned. */
  Optional<Spread> of(BillLine line) {
    OrderLine bought = line.trade().bought();
    if (bought == null || isOfFailedLine(line)) {
      return Optional.empty();
    }
    if (line.type().isRefund()) {
      return Optional.of(Spread.on(line.day()));
    }
    Instant begin = bought.effectiveAt();
    return Optional.ofNullable(begin).map(at -> spread(line, bought, at));
  }

  private boolean isOfFailedLine(BillLine line) {
    String orderId = line.trade().orderId();
    return line.type().isRefund()
        && orderId != null
        && Orders.find(world, orderId).filter(Orders::refundsFailedLines).isPresent();
  }

  private Spread spread(BillLine line, OrderLine bought, Instant begin) {
    LocalDate end = end(line, bought);
    Instant expiry = bought.expiresAt();
    LocalDate first = firstDay(bought, begin);
    Optional<List<PackageCycle>> cycles =
        expiry == null ? Optional.empty() : cycles(line, begin, expiry);
    if (cycles.isPresent()) {
      return new PackageSpread(cycles.get(), end);
    }
    long days = expiry == null ? 1 : ChronoUnit.DAYS.between(first, BusinessTime.day(expiry));
    EvenSpread spread = EvenSpread.over(first, Math.max(1, days));
    return end == null ? spread : spread.endingOn(end);
  }

  /** A renewal begins at the expiry before it, whose last second is the day before. */
  private static LocalDate firstDay(OrderLine bought, Instant begin) {
    return BusinessTime.day(bought.extension() == null ? begin : begin.minusSeconds(1));
  }

  private @Nullable LocalDate end(BillLine line, OrderLine bought) {
    return endings
        .computeIfAbsent(line.customerId(), id -> Endings.of(world, Orders.billed(world, id)))
        .of(line, bought)
        .filter(day -> !day.isAfter(until))
        .orElse(null);
  }

  private Optional<List<PackageCycle>> cycles(BillLine line, Instant begin, Instant expiry) {
    String id = line.thing().resourceId();
    return id == null
        ? Optional.empty()
        : packages
            .computeIfAbsent(line.customerId(), owner -> PackageHistory.of(world, owner))
            .cycles(id, begin, expiry);
  }
}
