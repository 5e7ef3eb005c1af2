// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import static dev.ocesandbox.server.domain.metering.Points.day;
import static dev.ocesandbox.server.domain.metering.Points.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.money.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bandwidths worked out by hand; P1 and so on are rows of the list of cases of this feature. */
class PercentileTest {

  private static List<Quantity> each(String... values) {
    return Stream.of(values).map(Quantity::of).toList();
  }

  @ParameterizedTest(name = "of 1 to {0} Mbps, {1} are dropped and {2} is billed for {3} days")
  @CsvSource({
    // 5 % of 5760 is 288 (case 10a).
    "5760, 288, 5472, 20",
    // 5 % of 4608 is 230.4 (P1): the part of a sample is not dropped.
    "4608, 230, 4378, 16",
    // 5 % of 288 is 14.4 (P2).
    "288, 14, 274, 1",
    // 5 % of 8928 is 446.4, of 8640 432, of 8352 417.6, of 8064 403.2: months of 31, 30, 29, 28
    // days.
    "8928, 446, 8482, 31",
    "8640, 432, 8208, 30",
    "8352, 417, 7935, 29",
    "8064, 403, 7661, 28",
    // 5 % of 144 is 7.2, of 100 is 5, of 99 is 4.95, of 20 is 1, of 19 is 0.95.
    "144, 7, 137, 0.5",
    "100, 5, 95, 0.34722222222222222222",
    "99, 4, 95, 0.34375",
    "20, 1, 19, 0.06944444444444444444",
    "19, 0, 19, 0.06597222222222222222",
    "3, 0, 3, 0.01041666666666666666",
    "1, 0, 1, 0.00347222222222222222"
  })
  void the_top_5_percent_are_dropped(int count, int dropped, String billed, String days) {
    PeakFigures figures = Percentile.standard(numbered(count));

    assertThat(figures.bandwidth()).isEqualTo(Quantity.of(billed));
    assertThat(count - dropped).as("dropped").isEqualTo(Integer.parseInt(billed));
    assertThat(figures.actualDays()).hasToString(days);
    assertThat(figures.guaranteed()).isNull();
    assertThat(figures.peak()).isNull();
  }

  @Test
  void equal_samples_and_decimals_stay_as_they_are() {
    List<Sample> flat = day(1, Collections.nCopies(288, "128.5").toArray(String[]::new));

    assertThat(Percentile.standard(flat).bandwidth()).hasToString("128.5");
  }

  @Test
  void a_month_without_traffic_has_no_days_and_no_bandwidth() {
    PeakFigures none = Percentile.standard(Percentile.ofDaysWithTraffic(day(1, "0", "0", "0.0")));

    assertThat(none).isEqualTo(new PeakFigures(0, Quantity.ZERO, null));
    assertThat(none.actualDays()).hasToString("0");
  }

  @Test
  void only_days_with_traffic_count_but_all_of_their_samples() {
    List<Sample> samples = new ArrayList<>(day(1, "0", "0"));
    samples.addAll(day(2, "0", "7", "0"));
    samples.addAll(day(3, "0.0000000001"));

    List<Sample> counted = Percentile.ofDaysWithTraffic(samples);

    assertThat(counted).extracting(Sample::day).doesNotContain(samples.get(0).day()).hasSize(4);
    assertThat(Percentile.standard(counted).samples()).isEqualTo(4);
  }

  /** P7, P8: the fifth highest of a day, with fewer samples the last one, decimals cut. */
  @ParameterizedTest
  @CsvSource({
    "5 9 7, 5",
    "5, 5",
    "4.9, 4",
    "1 2 3 4, 1",
    "1 2 3 4 5, 1",
    "1 2 3 4 5 6, 2",
    "130 129.9 125 124 123.9 90, 123",
    "200 200 200 200 200 1, 200",
    "0 0 0 0 0 0, 0"
  })
  void the_peak_of_a_day_is_the_fifth_highest_sample(String values, String peak) {
    PeakFigures figures = Percentile.enhanced(day(1, values.split(" ")), each("0"), Samples.A_DAY);

    assertThat(figures.bandwidth()).isEqualTo(Quantity.of(peak));
    assertThat(figures.peak()).isEqualTo(figures.bandwidth());
  }

  /** P4, P5, P11: the mean of the five highest peaks against the guaranteed bandwidth. */
  @ParameterizedTest
  @CsvSource({
    "100 200 300 400 500 50, 60, 300",
    "30 30 30 30 30, 60, 60",
    "11 12 12 12 12, 0, 11",
    "10 21, 0, 15",
    "7, 0, 7",
    "500 500 500 500 499, 499, 499",
    "500 500 500 500 500 1 1 1, 100, 500"
  })
  void the_larger_one_of_average_peak_and_guaranteed_bandwidth_is_billed(
      String peaks, String guaranteed, String billed) {
    String[] values = peaks.split(" ", -1);
    List<Sample> samples =
        IntStream.range(0, values.length)
            .boxed()
            .flatMap(
                i -> day(i + 1, Collections.nCopies(5, values[i]).toArray(String[]::new)).stream())
            .toList();

    PeakFigures figures = Percentile.enhanced(samples, each(guaranteed), 8640);

    assertThat(figures.bandwidth()).isEqualTo(Quantity.of(billed));
    assertThat(figures.guaranteed()).isEqualTo(Quantity.of(guaranteed));
    assertThat(figures.actualDays()).hasToString("30");
  }

  /** P6: 10 days of 60 and 20 days of 100 are 86.66 on average. */
  @Test
  void the_guaranteed_bandwidth_of_a_month_is_the_mean_of_its_days_with_decimals_cut() {
    List<Quantity> days = new ArrayList<>(Collections.nCopies(10, Quantity.of("60")));
    days.addAll(Collections.nCopies(20, Quantity.of("100")));

    assertThat(Percentile.enhanced(List.of(), days, 8640).guaranteed()).hasToString("86");
    assertThat(Percentile.enhanced(List.of(), each("60.9", "61"), 576).bandwidth())
        .hasToString("60");
  }

  @Test
  void an_enhanced_month_without_samples_is_billed_by_its_guaranteed_bandwidth() {
    assertThat(Percentile.enhanced(List.of(), each("60"), 288).bandwidth()).hasToString("60");
  }
}
