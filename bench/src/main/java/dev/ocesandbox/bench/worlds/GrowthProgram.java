// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.worlds;

import java.time.Instant;

/**
 * Prints what filtered lists cost in a small and in a large world, a {@link Growth} per line. Runs
 * in its own process, because large worlds need memory.
 */
public final class GrowthProgram {

  /** Number of records in the small world. */
  public static final int SMALL = 1_000;

  /** In the middle of a month, so that a day of orders lies in one month. */
  private static final Instant WALL = Instant.parse("2026-06-15T04:00:00Z");

  /** The first instant of June in China. */
  private static final Instant JUNE = Instant.parse("2026-05-31T16:00:00Z");

  private final BenchServer server = new BenchServer();
  private final int large;
  private final double warmUpMicros;

  private GrowthProgram(int large, double warmUpMicros) {
    this.large = large;
    this.warmUpMicros = warmUpMicros;
  }

  /**
   * Runs the measurements. The arguments are the number of records in the large world, and the
   * seconds of CPU time for which each list is warmed up.
   */
  public static void main(String[] arguments) {
    GrowthProgram program =
        new GrowthProgram(Integer.parseInt(arguments[0]), Double.parseDouble(arguments[1]) * 1e6);
    program.orders();
    program.coupons();
    program.use();
  }

  private void orders() {
    PopulatedWorld few = new PopulatedWorld(server, SMALL, WALL);
    PopulatedWorld many = new PopulatedWorld(server, large, WALL);
    OrderGrowth.orders(lists("orders", few, many, WALL));
    OrderGrowth.resources(lists("resources", few, many, WALL));
    OrderGrowth.accountChanges(lists("account changes", few, many, WALL));
    BillGrowth.records(lists("bill records", few, many, WALL));
    BillGrowth.transactions(lists("bill transactions", few, many, WALL));
    BillGrowth.details(lists("bill details", few, many, WALL));
    close(few.hosted.id(), many.hosted.id());
  }

  private void coupons() {
    CouponWorld few = new CouponWorld(server, SMALL, WALL);
    CouponWorld many = new CouponWorld(server, large, WALL);
    CouponGrowth.coupons(lists("coupons", few, many, WALL));
    CouponGrowth.changes(lists("coupon changes", few, many, WALL));
    close(few.hosted.id(), many.hosted.id());
  }

  private void use() {
    HourlyWorld few = new HourlyWorld(server, SMALL, JUNE);
    HourlyWorld many = new HourlyWorld(server, large, JUNE);
    UseGrowth.bills(lists("bills", few, many, JUNE));
    close(few.hosted.id(), many.hosted.id());
  }

  private <W extends Lists.Populated> Lists<W> lists(String room, W few, W many, Instant wall) {
    Comparison comparison = new Comparison(server, room, warmUpMicros, System.out);
    return new Lists<>(comparison, few, many, wall);
  }

  private void close(String... worlds) {
    for (String world : worlds) {
      server.host.close(world);
    }
  }
}
