// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.costs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.domain.packages.PackageCycle;
import dev.ocesandbox.server.money.FineAmount;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;

/** Whatever is spread over whatever days: nothing is lost and nothing is added. */
class SpreadProperty {

  private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
  private static final LocalDate END = LocalDate.of(2031, 1, 1);
  private static final int ROUNDS = 300;

  private final Random random = new Random();

  private LocalDate day() {
    return BEGIN.plusDays(random.nextInt(1_000));
  }

  private FineAmount amount() {
    Money cents = new Money(random.nextInt(2_000_001) - 1_000_000);
    return random.nextBoolean()
        ? FineAmount.of(cents)
        : FineAmount.of(cents).dividedBy(1 + random.nextInt(997));
  }

  private Spread spread() {
    EvenSpread even = EvenSpread.over(day(), 1 + random.nextInt(1_100));
    return switch (random.nextInt(4)) {
      case 0 -> even;
      case 1 -> even.endingOn(day());
      case 2 -> Spread.on(day());
      default -> new PackageSpread(cycles(), random.nextBoolean() ? day() : null);
    };
  }

  private List<PackageCycle> cycles() {
    List<PackageCycle> cycles = new ArrayList<>();
    LocalDate last = day();
    int items = 1 + random.nextInt(3);
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      List<PackageCycle.Use> uses = new ArrayList<>();
      for (int use = random.nextInt(4); use > 0; use--) {
        uses.add(
            new PackageCycle.Use(
                last.minusDays(random.nextInt(30)), Quantity.of("0.7"), Quantity.of("3")));
      }
      cycles.add(new PackageCycle(last, items, uses));
      last = last.plusDays(31);
    }
    return cycles;
  }

  @ParameterizedTest
  @Seeds({1, 2, 3})
  void days_sum_to_the_amount_and_spans_to_their_days(long seed) {
    random.setSeed(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Spread spread = spread();
      FineAmount amount = amount();
      LocalDate first = day();
      LocalDate last = first.plusDays(random.nextInt(400));
      DaySums sums = new DaySums(first, last);
      spread.addTo(sums, amount);

      FineAmount span = FineAmount.ZERO;
      FineAmount[] days = sums.perDay();
      for (int i = 0; i < days.length; i++) {
        LocalDate day = first.plusDays(i);
        assertThat(days[i]).as("%s", spread).isEqualTo(spread.between(day, day, amount));
        span = span.plus(days[i]);
      }
      assertThat(span).as("%s", spread).isEqualTo(spread.between(first, last, amount));
      assertThat(spread.through(END, amount)).as("%s", spread).isEqualTo(amount);
      assertThat(spread.through(BEGIN.minusDays(31), amount)).isEqualTo(FineAmount.ZERO);
    }
  }

  @ParameterizedTest
  @Seeds({1, 2, 3})
  void the_first_day_is_the_first_that_may_have_a_part(long seed) {
    random.setSeed(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Spread spread = spread();
      LocalDate from = day();
      LocalDate first = spread.firstFrom(from);
      FineAmount amount = FineAmount.of("1000000");
      LocalDate before = first == null ? END : first.minusDays(1);

      assertThat(spread.between(from, before, amount)).as("%s", spread).isEqualTo(FineAmount.ZERO);
      assertThat(first == null || !first.isBefore(from)).isTrue();
    }
  }
}
