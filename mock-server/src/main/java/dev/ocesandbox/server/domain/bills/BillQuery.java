// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.List;
import java.util.stream.Stream;

/**
 * A query for records of bills.
 *
 * @param scope whose
 * @param cycles months
 * @param filter what they are like
 * @param zero whether records with nothing due are wanted
 * @param statistic what is added up
 * @param page which page
 */
public record BillQuery(
    Scope scope,
    List<Cycle> cycles,
    BillFilter filter,
    boolean zero,
    Statistic statistic,
    PageRequest page) {

  /** What is added up, by the vendor's numbers from 1. */
  public enum Statistic {
    /** Each month. */
    MONTH,
    /** Each day, GMT+8. */
    DAY,
    NOTHING;

    static Statistic of(int number) {
      return values()[number - 1];
    }
  }

  /** Creates a query with a copy of the months. */
  public BillQuery {
    cycles = List.copyOf(cycles);
  }

  /** Returns the records that match, those of equal periods of use added up for each day. */
  public Stream<BillLine> days(World world) {
    return new BillReader(world, this).days();
  }

  /** Returns the records that match, those of equal periods of use added up. */
  public Stream<BillLine> sums(World world) {
    return new BillReader(world, this).sums();
  }
}
