// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.metering.Metered.Hold;
import dev.ocesandbox.server.domain.metering.Metered.Sized;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.Settlement;
import dev.ocesandbox.server.domain.products.Tariff;
import dev.ocesandbox.server.domain.products.UsageFactor;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.money.Rating;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charges of months, worked out by hand. A percentile is in {@link PercentileTest}. */
class PeakChargeTest {

  private static UsageFactor factor(String type, String price) {
    Tariff tariff = new Tariff(List.of(new Tariff.Step(0, Rating.of(price))), 1);
    return new UsageFactor(1, type, 15, Settlement.MONTH, tariff, false, false);
  }

  private static Instant midnight(YearMonth month, int day) {
    return BusinessTime.startOf(month.atDay(1).plusDays(day - 1L));
  }

  private static Metered line(YearMonth month, int from, int to, @Nullable Integer size) {
    Instant begin = midnight(month, from);
    return new Metered(
        "r1",
        "c1",
        "line",
        new Resource.Product("OFFI1", new ProductKey("s", "r", "p"), "cn-north-4", null),
        null,
        null,
        begin,
        midnight(month, to + 1),
        size == null ? List.of() : List.of(new Sized(begin, size)),
        null,
        Hold.NONE,
        null);
  }

  private static Period period(YearMonth month) {
    return Pace.PEAKS.around(midnight(month, 1));
  }

  /** Values from the midnight of a day on. */
  private static World given(YearMonth month, int from, Stream<String> values) {
    List<String> all = values.toList();
    Instant begin = midnight(month, from);
    return Samples.add(
        GivenWorld.empty(),
        "r1",
        IntStream.range(0, all.size())
            .mapToObj(i -> new Sample(begin.plusSeconds(300L * i), Quantity.of(all.get(i))))
            .toList());
  }

  private static Optional<Each> charge(
      World world, Metered resource, UsageFactor factor, YearMonth month) {
    return PeakCharge.of(world, resource, List.of(factor), period(month)).stream()
        .map(use -> new UsePrices().of(use, Quantity.ZERO, null))
        .findFirst();
  }

  private static String amounts(Each each) {
    return each.used()
        + " "
        + each.official().text()
        + " "
        + each.truncated().text()
        + " "
        + each.due();
  }

  /** Samples of 1, 2, 3 Mbps and so on. 10a, P1 and P2 are rows of the list of cases. */
  @ParameterizedTest
  @CsvSource({
    // 10a: 5472 x 1 x 20 / 30
    "95peak_1000, 1, 2025-06, 5760, 5472 3648.00 0.00 3648.00",
    // P1: 4378 x 10 x 16 / 30 = 23349.333...
    "95peak_1000, 10, 2025-06, 4608, 4378 23349.33333333 0.00333333 23349.33",
    // P2: 274 x 3 x 1 / 31 = 26.516129032...
    "95Peak, 3, 2025-05, 288, 274 26.51612903 0.00612903 26.51",
    // 8482 x 25 x 31 / 31
    "95Peak_1000, 25, 2025-07, 8928, 8482 212050.00 0.00 212050.00",
    // 7661 x 0.01 x 28 / 28
    "bandwidth95peak, 0.01, 2026-02, 8064, 7661 76.61 0.00 76.61",
    // 7935 x 0.0001 x 29 / 29
    "95peak_1000, 0.0001, 2024-02, 8352, 7935 0.7935 0.0035 0.79",
    // half a day: 137 x 30 x 0.5 / 30
    "95peak_1000, 30, 2025-06, 144, 137 68.50 0.00 68.50",
    // 100 of 288 samples: 95 x 26 x 100 / 288 / 31 = 27.6657706...
    "95Peak, 26, 2025-05, 100, 95 27.6657706 0.0057706 27.66",
    // one sample: 1 x 25 / 288 / 30 = 0.0028935185...
    "95peak_1000, 25, 2025-06, 1, 1 0.00289351 0.00289351 0.00",
    // 19 samples: 19 x 100 x 19 / 288 / 30 = 4.178240740...
    "bandwidth95peak, 100, 2025-06, 19, 19 4.17824074 0.00824074 4.17"
  })
  void bandwidth_times_price_times_days_with_traffic(
      String type, String price, YearMonth month, int count, String expected) {
    World world = given(month, 1, IntStream.rangeClosed(1, count).mapToObj(String::valueOf));

    assertThat(charge(world, line(month, 1, 31, null), factor(type, price), month))
        .map(PeakChargeTest::amounts)
        .contains(expected);
  }

  /** The enhanced one, by the size and the days of the resource. 10b, P5 and P6 are cases. */
  @ParameterizedTest
  @CsvSource({
    // 10b: the vendor's 300 x 120 x 16 / 30
    "300, 120, 2025-06, 15, 30, 300, 300 19200.00 0.00 19200.00",
    // P5: 20 % of 300 is more than the peaks: 60 x 120 x 30 / 30
    "300, 120, 2025-06, 1, 30, 30, 60 7200.00 0.00 7200.00",
    // no traffic at all: 60 x 120 x 1 / 31 = 232.2580645...
    "300, 120, 2025-05, 31, 31, 0, 60 232.25806451 0.00806451 232.25",
    // 77 x 60 x 7 / 28
    "385, 60, 2026-02, 8, 14, 77, 77 1155.00 0.00 1155.00",
    // 20 % of 1001 is 200.2, cut for the month: 200 x 0.5 x 29 / 29
    "1001, 0.5, 2024-02, 1, 29, 3, 200 100.00 0.00 100.00",
    // without a size nothing is guaranteed: 12 x 100 x 3 / 30
    ", 100, 2025-06, 4, 6, 12.9, 12 120.00 0.00 120.00"
  })
  void bandwidth_times_price_times_days_of_the_resource(
      @Nullable Integer size,
      String price,
      YearMonth month,
      int from,
      int to,
      String level,
      String expected) {
    World world = given(month, from, Stream.generate(() -> level).limit(5));

    assertThat(charge(world, line(month, from, to, size), factor("95peak_plus", price), month))
        .map(PeakChargeTest::amounts)
        .contains(expected);
  }

  @Test
  void nothing_is_deducted_for_a_month_without_traffic_or_outside_the_life_of_the_resource() {
    YearMonth june = YearMonth.of(2025, 6);
    World world = given(june, 1, Stream.of("0", "0"));
    UsageFactor cdn = factor("95peak_1000", "25");

    assertThat(charge(world, line(june, 1, 30, null), cdn, june)).isEmpty();
    assertThat(
            charge(world, line(june, 1, 30, 300), factor("95peak_plus", "1"), june.plusMonths(1)))
        .isEmpty();
    assertThat(charge(given(june, 1, Stream.of("1")), line(june, 1, 30, null), cdn, june))
        .isPresent();
    assertThat(charge(world, line(june, 1, 30, null), factor("Duration", "1"), june)).isEmpty();
  }

  /** 288 x 5 % of one day are 14.4 samples; other resources and months do not matter. */
  @Test
  void a_charge_depends_on_its_resource_and_month_only() {
    YearMonth june = YearMonth.of(2025, 6);
    World world = given(june, 30, IntStream.rangeClosed(1, 288).mapToObj(String::valueOf));
    UsageFactor cdn = factor("95peak_1000", "30");
    World more =
        Samples.add(world, "r2", List.of(new Sample(midnight(june, 30), Quantity.of("9999"))));
    more = Samples.add(more, "r1", List.of(new Sample(midnight(june, 31), Quantity.of("9999"))));

    assertThat(charge(more, line(june, 1, 40, null), cdn, june).map(PeakChargeTest::amounts))
        .contains("274 274.00 0.00 274.00");
  }
}
