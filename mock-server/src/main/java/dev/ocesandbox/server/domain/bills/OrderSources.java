// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.orders.BilledKey;
import dev.ocesandbox.server.domain.orders.BilledKind;
import dev.ocesandbox.server.domain.orders.BilledKind.Due;
import dev.ocesandbox.server.domain.orders.BilledList;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.world.Parties;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * Finds the records of orders that a filter takes by their kinds. It is for filters that name no
 * resource and no transaction.
 *
 * @param cycle month
 * @param filter the filter
 * @param zero whether records with nothing due are wanted
 */
record OrderSources(World world, Cycle cycle, BillFilter filter, boolean zero) {

  /** Returns all records of some owners and payers. */
  List<Rows> everything(Collection<Parties> parties) {
    return parties.stream()
        .<Rows>map(
            both ->
                new OrderRows(
                    world,
                    Orders.billed(world, both, cycle),
                    (order, skip) -> OrderLines.of(world, order, both.payerId(), skip)))
        .toList();
  }

  /** Returns the records that match. */
  List<Rows> records(Collection<Parties> parties) {
    List<Rows> sources = new ArrayList<>();
    for (Parties both : parties) {
      for (Map.Entry<BilledKind, BilledList> one :
          Orders.billedKinds(world, both, cycle).entrySet()) {
        BilledKind kind = one.getKey();
        if (takes(kind)) {
          Ranked<BilledKey> keys = inDays(one.getValue().records());
          sources.add(
              zero || kind.due() == Due.ALL
                  ? new OrderRows(
                      world,
                      keys,
                      (order, skip) -> OrderLines.of(world, order, both.payerId(), kind).skip(skip))
                  : chargeable(keys, both.payerId(), kind));
        }
      }
    }
    return sources;
  }

  /** Returns the records with something due, one by one, of a kind of which only some have it. */
  private Rows chargeable(Ranked<BilledKey> keys, String payer, BilledKind kind) {
    return new ListedRows(
        StreamSupport.stream(keys.spliterator(), false)
            .flatMap(key -> Orders.find(world, key.id()).stream())
            .flatMap(order -> OrderLines.of(world, order, payer, kind))
            .filter(line -> !line.amounts().due().isZero())
            .toList());
  }

  /** Returns the transactions that match. */
  List<Rows> transactions(Collection<Parties> parties, Predicate<BilledKind> further) {
    List<Rows> sources = new ArrayList<>();
    for (Parties both : parties) {
      Orders.billedKinds(world, both, cycle)
          .forEach(
              (kind, list) -> {
                if (takes(kind) && further.test(kind)) {
                  sources.add(transactions(inDays(list.transactions()), both.payerId(), kind));
                }
              });
    }
    return sources;
  }

  private Rows transactions(Ranked<BilledKey> keys, String payer, BilledKind kind) {
    return new OrderRows(
        world,
        keys,
        (order, skip) ->
            LineGroups.transactions(OrderLines.of(world, order, payer, kind)).stream().skip(skip));
  }

  private boolean takes(BilledKind kind) {
    return filter.takes(kind) && (zero || kind.due() != Due.NONE);
  }

  /** Returns the orders that came into the bill on the days of the filter. */
  private Ranked<BilledKey> inDays(Ranked<BilledKey> keys) {
    LocalDate first = filter.first();
    LocalDate last = filter.last();
    if (first == null && last == null) {
      return keys;
    }
    Instant begin = first == null ? Instant.MIN : BusinessTime.startOf(first);
    Instant end = last == null ? Instant.MAX : BusinessTime.startOf(last.plusDays(1));
    return keys.between(key -> !key.at().isBefore(end), key -> !key.at().isBefore(begin));
  }
}
