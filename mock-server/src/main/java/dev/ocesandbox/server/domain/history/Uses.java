// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.history;

import dev.ocesandbox.server.domain.features.ProjectChoice;
import dev.ocesandbox.server.domain.metering.NewUse;
import dev.ocesandbox.server.domain.metering.PastUse;
import dev.ocesandbox.server.domain.metering.Period;
import dev.ocesandbox.server.domain.metering.UsePattern;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.ProductRequest;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Generates what an account uses: in each half year a disk all the time, another one for some weeks
 * and a bandwidth that is billed by the 95th percentile; in a year also some servers for a few
 * days. That are nine resources a year.
 */
final class Uses {

  private static final String REGION = "cn-north-4";
  private static final int GB = 17;
  private static final int HALF_A_YEAR = 6;
  private static final int WEEKS = 42;
  private static final int SERVERS = 150;

  /** The last day on which something ends, so that there is time for its settlement. */
  private static final int LAST_DAY = 24;

  private static final List<ProductKey> DISKS =
      List.of(
          key("ebs", "volume", "SSD"), key("ebs", "volume", "GPSSD"), key("ebs", "volume", "SAS"));
  private static final List<ProductKey> BANDWIDTHS =
      List.of(
          key("cdn", "cdn", "cdn.95peak_1000"),
          key("vpc", "bandwidth", "bandwidth95peak_bgp"),
          key("obs", "obs", "obs.95peak_1000"));
  private static final List<ProductKey> SERVER =
      List.of(
          key("ec2", "vm", "c6.large.2.linux"),
          key("ec2", "vm", "s6.xlarge.2.linux"),
          key("ec2", "vm", "s6.large.4.linux"));

  private final World world;
  private final HistoryWish wish;
  private final List<PastUse> uses = new ArrayList<>();

  private Uses(World world, HistoryWish wish) {
    this.world = world;
    this.wish = wish;
  }

  /** Returns what is used, the newest half year first, without products that are not sold. */
  static List<PastUse> of(World world, HistoryWish wish) {
    Uses made = new Uses(world, wish);
    for (int part = 0; part * HALF_A_YEAR < wish.months(); part++) {
      made.halfYear(part, wish.dice("use|" + part));
    }
    return made.uses;
  }

  /** The half years count back from the last month, so that it always has all kinds of use. */
  private void halfYear(int part, Dice dice) {
    int to = wish.months() - 1 - part * HALF_A_YEAR;
    int from = Math.max(0, to - HALF_A_YEAR + 1);
    Cycle first = wish.cycles().get(from);
    Cycle last = wish.cycles().get(to);
    Instant begin = time(first.firstDay(), dice);
    disk(dice, to, new Period(begin, part == 0 ? end(dice) : time(last.lastDay(), dice)));
    LocalDate weeks = last.firstDay().plusDays(dice.below(LAST_DAY) - WEEKS);
    Instant later = time(weeks.isBefore(first.firstDay()) ? first.firstDay() : weeks, dice);
    disk(dice, to, new Period(later, time(last.firstDay().plusDays(dice.below(LAST_DAY)), dice)));
    bandwidth(
        dice,
        part,
        new Period(time(last.firstDay(), dice), time(last.firstDay().plusDays(LAST_DAY), dice)));
    if (to - from + 1 == HALF_A_YEAR) {
      servers(dice, from, to);
    }
  }

  /** Returns the end of what is used last: in the running month if that is wished. */
  private Instant end(Dice dice) {
    Instant yesterday = BusinessTime.startOf(BusinessTime.day(wish.now()).minusDays(1));
    LocalDate day = Cycle.of(wish.now()).plus(-1).firstDay().plusDays(LAST_DAY);
    return wish.running() && yesterday.isAfter(wish.end()) ? yesterday : time(day, dice);
  }

  private void disk(Dice dice, int month, Period life) {
    ProductKey key = dice.one(DISKS);
    int size = Math.max(10, wish.scaled(10 * dice.from(4, 40), month));
    add(key, new ProductRequest.Size(size, GB), null, life);
  }

  private void bandwidth(Dice dice, int part, Period life) {
    int level = Math.max(1, wish.scaled(dice.from(8, 40), wish.months() - 1 - part * HALF_A_YEAR));
    UsePattern pattern =
        new UsePattern(
            dice.one(List.of(UsePattern.Shape.DAILY, UsePattern.Shape.SPIKY)),
            Quantity.of(String.valueOf(level)),
            wish.seed(),
            null);
    add(BANDWIDTHS.get(part % BANDWIDTHS.size()), null, pattern, life);
  }

  private void servers(Dice dice, int from, int to) {
    int count = dice.about(wish.scaled(SERVERS, to));
    for (int i = 0; i < count; i++) {
      LocalDate day = wish.cycles().get(dice.from(from, to)).firstDay().plusDays(dice.below(20));
      Period life = new Period(time(day, dice), time(day.plusDays(dice.from(1, 4)), dice));
      add(dice.one(SERVER), null, null, life);
    }
  }

  private void add(
      ProductKey key,
      ProductRequest.@Nullable Size size,
      @Nullable UsePattern pattern,
      Period life) {
    if (Products.isMetered(world, key, REGION)) {
      uses.add(
          new PastUse(
              new NewUse(
                  wish.customer().id(), key, REGION, size, null, ProjectChoice.NONE, pattern),
              life));
    }
  }

  private static Instant time(LocalDate day, Dice dice) {
    return BusinessTime.startOf(day).plusSeconds(3_600L * 8 + dice.below(3_600 * 12));
  }

  private static ProductKey key(String service, String type, String spec) {
    return new ProductKey("hws.service.type." + service, "hws.resource.type." + type, spec);
  }
}
