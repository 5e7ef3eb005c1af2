// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import dev.ocesandbox.bench.report.Report;
import dev.ocesandbox.bench.report.Table;
import java.time.Instant;

/** Prints measurements of worlds. Runs in its own process, because a large world needs memory. */
public final class WorldsProgram {

  private static final int SMALL = 1_000;

  private WorldsProgram() {}

  /** Runs the measurements. The argument is the number of orders in the large world. */
  public static void main(String[] arguments) {
    Instant wall = Instant.now();
    BenchServer server = new BenchServer();
    PopulatedWorld warmUp = new PopulatedWorld(server, 20_000, wall);
    PopulatedWorld small = new PopulatedWorld(server, SMALL, wall);
    PopulatedWorld large = new PopulatedWorld(server, Integer.parseInt(arguments[0]), wall);
    server.host.close(warmUp.hosted.id());
    Table creation =
        new Table("world of", "orders created per second, 90 % of them paid")
            .row("%,d orders".formatted(small.orders), small.ordersPerSecond)
            .row("%,d orders".formatted(large.orders), large.ordersPerSecond);
    System.out.print(
        new Report()
            .section("Orders created in process", creation)
            .section(
                "Small and large world, in process, with all checks",
                new WorldSizeComparison(server, small, large, wall).table())
            .section("Forks in process", new ForkComparison(server, wall).table(small, large)));
  }
}
