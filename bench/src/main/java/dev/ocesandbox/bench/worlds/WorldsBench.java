// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import java.time.Instant;

/** Prints its tables; run in a process of its own, because a large world needs room. */
public final class WorldsBench {

  private static final int SMALL = 1_000;

  private WorldsBench() {}

  /** Takes the number of orders in the large world. */
  public static void main(String[] arguments) {
    Instant wall = Instant.now();
    House house = new House();
    PeopledWorld warmUp = new PeopledWorld(house, 20_000, wall);
    PeopledWorld small = new PeopledWorld(house, SMALL, wall);
    PeopledWorld large = new PeopledWorld(house, Integer.parseInt(arguments[0]), wall);
    house.host.close(warmUp.hosted.id());
    Table made =
        new Table("world of", "orders made a second, nine in ten of them paid")
            .row("%,d orders".formatted(small.orders), small.ordersPerSecond)
            .row("%,d orders".formatted(large.orders), large.ordersPerSecond);
    System.out.print(
        new Report()
            .section("Orders made in process", made)
            .section(
                "A small and a large world, in process, all checks on",
                new Comparison(house, small, large, wall).table())
            .section("Forks in process", new Forks(house, wall).table(small, large)));
  }
}
