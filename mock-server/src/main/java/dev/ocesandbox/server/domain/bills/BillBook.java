// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.domain.metering.Run;
import dev.ocesandbox.server.domain.metering.RunIndex;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Parties;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The records of the bills of a world, each about one resource and usage type. */
public final class BillBook {

  private final World world;

  private BillBook(World world) {
    this.world = world;
  }

  /** Returns the bills of a world. */
  public static BillBook of(World world) {
    return new BillBook(world);
  }

  /** Returns the records of a month, newest first. A month of use can have very many. */
  public List<BillLine> month(Scope scope, Cycle cycle) {
    return Stream.concat(orders(scope, cycle), strips(scope, cycle).flatMap(UseStrip::lines))
        .sorted(BillLine.NEWEST_FIRST)
        .toList();
  }

  /**
   * Returns the records of a month in no order, but those of equal periods of use added up for each
   * day. There are at most 31 for a run of any length.
   */
  public Stream<BillLine> days(Scope scope, Cycle cycle) {
    return Stream.concat(
        orders(scope, cycle),
        strips(scope, cycle).flatMap(strip -> strip.days().stream()).map(UseStrip::sum));
  }

  /** Returns the records of a month in no order, but those of equal periods of use added up. */
  public Stream<BillLine> sums(Scope scope, Cycle cycle) {
    return Stream.concat(orders(scope, cycle), strips(scope, cycle).map(UseStrip::sum));
  }

  /** Returns the records of the orders of a month; only orders of that month are visited. */
  public Stream<BillLine> orders(Scope scope, Cycle cycle) {
    return parties(scope, cycle).stream()
        .flatMap(
            both ->
                StreamSupport.stream(Orders.billed(world, both, cycle).spliterator(), false)
                    .flatMap(key -> Orders.find(world, key.id()).stream())
                    .flatMap(order -> OrderLines.of(world, order))
                    .filter(line -> line.payerId().equals(both.payerId())));
  }

  /**
   * Returns those of them that a filter may want. Of an order or a resource that the filter names,
   * only its own records are visited.
   */
  Stream<BillLine> orders(Scope scope, Cycle cycle, BillFilter filter) {
    if (!filter.takesOrders()) {
      return Stream.empty();
    }
    return filter.tradeId() != null
            || (filter.resourceId() != null && !filter.resourceId().isEmpty())
        ? named(filter)
            .filter(order -> order.billedAt().map(Cycle::of).filter(cycle::equals).isPresent())
            .flatMap(order -> OrderLines.of(world, order))
            .filter(line -> isListed(scope, new Parties(line.customerId(), line.payerId())))
        : orders(scope, cycle);
  }

  private Stream<Order> named(BillFilter filter) {
    String number = filter.tradeId();
    return number != null
        ? Orders.findNumbered(world, number).stream()
        : Resources.find(world, Objects.requireNonNull(filter.resourceId())).stream()
            .flatMap(resource -> Orders.billedAbout(world, resource).stream());
  }

  private static boolean isListed(Scope scope, Parties both) {
    return scope.shows(both)
        && scope.accounts().anyMatch(account -> both.accounts().contains(account));
  }

  /** Returns whose orders of a month are shown. */
  Set<Parties> parties(Scope scope, Cycle cycle) {
    return scope
        .accounts()
        .flatMap(account -> Orders.billedParties(world, account, cycle).stream())
        .filter(scope::shows)
        .collect(Collectors.toSet());
  }

  /** Returns the records of the use of a month, of one usage type each. */
  public Stream<UseStrip> strips(Scope scope, Cycle cycle) {
    return runs(scope, cycle).map(run -> UseLines.of(world, run));
  }

  /** Returns those records of the use of a month that a filter may want. */
  Stream<UseStrip> strips(Scope scope, Cycle cycle, BillFilter filter) {
    return runs(scope, cycle, filter).map(run -> UseLines.of(world, run));
  }

  /**
   * Returns those runs of a month that a filter may want, with all others of the same resource. Of
   * a resource that the filter names, only its own runs are visited.
   */
  Stream<Run> runs(Scope scope, Cycle cycle, BillFilter filter) {
    String resource = filter.resourceId();
    if (!filter.takesUse()) {
      return Stream.empty();
    }
    Stream<Run> some =
        resource == null
            ? runs(scope, cycle)
            : Metering.runsOf(world, resource)
                .filter(run -> run.cycle().equals(cycle))
                .filter(run -> isListed(scope, new Parties(run.customerId(), run.payerId())));
    return some.filter(filter::takes);
  }

  /** Returns the runs of a month; only those of that month are visited. */
  Stream<Run> runs(Scope scope, Cycle cycle) {
    Map<String, Run> runs = new LinkedHashMap<>();
    scope
        .accounts()
        .flatMap(account -> Metering.runs(world, account, cycle))
        .filter(run -> scope.shows(new Parties(run.customerId(), run.payerId())))
        .forEach(run -> runs.put(run.id(), run));
    return runs.values().stream();
  }

  /** Returns the records of the use of a month, to be read from any place on. */
  List<Rows> useRows(Scope scope, Cycle cycle) {
    Map<Parties, RunIndex<Run>> indexes = new LinkedHashMap<>();
    scope.accounts().forEach(account -> indexes.putAll(Metering.billed(world, account, cycle)));
    indexes.keySet().removeIf(both -> !scope.shows(both));
    return indexes.values().stream()
        .<Rows>map(index -> new UseRows<>(index, run -> UseLines.of(world, run)))
        .toList();
  }

  /**
   * Returns a page of some records, the newest first; the use before it is not visited.
   *
   * @param lines records of orders, in any order
   * @param strips records of use
   */
  public static Page<BillLine> page(
      List<BillLine> lines, List<UseStrip> strips, PageRequest request) {
    UseRows<UseStrip> use = new UseRows<>(RunIndex.of(strips, UseStrip::run), strip -> strip);
    RowPages pages = new RowPages(List.of(new ListedRows(lines), use));
    return new Page<>(pages.read(request.offset(), request.limit()), Math.toIntExact(pages.size()));
  }
}
