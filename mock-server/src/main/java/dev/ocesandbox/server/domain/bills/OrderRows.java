// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.domain.orders.BilledKey;
import dev.ocesandbox.server.domain.orders.Order;
import dev.ocesandbox.server.domain.orders.Orders;
import dev.ocesandbox.server.world.Ranked;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The records of the orders of one owner and payer.
 *
 * @param keys the orders, weighted by their records
 * @param lines reads the records of an order
 */
record OrderRows(World world, Ranked<BilledKey> keys, Lines lines) implements Rows {

  /** Reads the records of an order. */
  interface Lines {

    /**
     * Returns records in the order of their ids.
     *
     * @param skip how many are left out; no more than there are
     */
    Stream<BillLine> of(Order order, long skip);
  }

  @Override
  public long size() {
    return keys.weight();
  }

  @Override
  public long newer(Instant at) {
    return keys.weightWhile(key -> key.at().isAfter(at));
  }

  @Override
  public Optional<Instant> older(Instant at) {
    int rank = keys.sizeWhile(key -> !key.at().isBefore(at));
    return rank < keys.size() ? Optional.of(keys.get(rank).at()) : Optional.empty();
  }

  @Override
  public Slice at(Instant at) {
    return new Slice() {
      @Override
      public long before(long group) {
        return keys.weightWhile(key -> isBefore(key, at, group)) - newer(at);
      }

      @Override
      public Iterator<BillLine> from(long group, long skip) {
        int first = keys.sizeWhile(key -> isBefore(key, at, group));
        return IntStream.range(first, keys.size())
            .takeWhile(rank -> keys.get(rank).at().equals(at))
            .mapToObj(rank -> lines(keys.get(rank), rank == first ? skip : 0))
            .flatMap(lines -> lines)
            .iterator();
      }
    };
  }

  private static boolean isBefore(BilledKey key, Instant at, long group) {
    return key.at().isAfter(at)
        || (key.at().equals(at) && Long.compareUnsigned(key.group(), group) < 0);
  }

  private Stream<BillLine> lines(BilledKey key, long skip) {
    return Orders.find(world, key.id()).stream().flatMap(order -> lines.of(order, skip));
  }
}
