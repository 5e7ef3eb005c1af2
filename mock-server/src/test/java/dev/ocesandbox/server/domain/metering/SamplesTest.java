// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import static dev.ocesandbox.server.domain.metering.Points.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.metering.Metered.Hold;
import dev.ocesandbox.server.domain.metering.Metered.Sized;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {

  private static final Cycle JUNE = new Cycle(YearMonth.of(2025, 6));
  private static final Instant END = at(31, 0);
  private static final UsePattern FLAT =
      new UsePattern(UsePattern.Shape.FLAT, Quantity.of("7"), 0, null);

  private static Metered line(Instant begin, @Nullable Instant end, @Nullable UsePattern pattern) {
    return line(begin, end, pattern, List.of(new Sized(begin, 300)));
  }

  private static Metered line(
      Instant begin, @Nullable Instant end, @Nullable UsePattern pattern, List<Sized> sizes) {
    return new Metered(
        "r1",
        "c1",
        "line",
        new Resource.Product(
            "OFFI1",
            new ProductKey("hws.service.type.vpc", "hws.resource.type.bandwidth", "plus"),
            "cn-north-4",
            null),
        null,
        null,
        begin,
        end,
        sizes,
        pattern,
        Hold.NONE,
        null);
  }

  private static PeakMonth month(World world, Metered resource, PeakType type) {
    return PeakMonth.of(world, resource, type, JUNE, END).orElseThrow();
  }

  private static List<Instant> times(List<Sample> samples) {
    return samples.stream().map(Sample::at).toList();
  }

  @Test
  void a_pattern_has_a_sample_every_five_minutes_of_the_month() {
    PeakMonth june = month(GivenWorld.empty(), line(at(1, 0), null, FLAT), PeakType.BANDWIDTH);

    assertThat(june.samples()).hasSize(8640);
    assertThat(june.samples().get(0).at()).isEqualTo(at(1, 0));
    assertThat(june.samples().get(8639).at()).isEqualTo(at(30, 287));
    assertThat(june.figures()).isEqualTo(new PeakFigures(8640, Quantity.of("7"), null));
  }

  @Test
  void a_sample_begins_while_the_resource_exists() {
    Instant begin = at(3, 10).plusSeconds(1);
    Instant end = at(3, 13).plusSeconds(1);
    World world = GivenWorld.empty();

    assertThat(times(month(world, line(begin, end, FLAT), PeakType.BANDWIDTH).samples()))
        .containsExactly(at(3, 11), at(3, 12), at(3, 13));
    assertThat(times(month(world, line(at(3, 10), at(3, 12), FLAT), PeakType.BANDWIDTH).samples()))
        .containsExactly(at(3, 10), at(3, 11));
    assertThat(PeakMonth.of(world, line(at(31, 0), null, FLAT), PeakType.BANDWIDTH, JUNE, END))
        .isEmpty();
  }

  @Test
  void a_sample_is_there_when_its_five_minutes_are_over() {
    Metered line = line(at(3, 10), null, FLAT);
    World world = GivenWorld.empty();
    Instant now = at(3, 12);

    for (int seconds : List.of(0, 1, 299)) {
      assertThat(
              times(
                  PeakMonth.of(world, line, PeakType.BANDWIDTH, JUNE, now.plusSeconds(seconds))
                      .orElseThrow()
                      .samples()))
          .containsExactly(at(3, 10), at(3, 11));
    }
  }

  @Test
  void what_was_reported_wins_over_the_pattern_and_over_earlier_reports() {
    Metered line = line(at(3, 10), at(3, 13), FLAT);
    World world =
        Samples.add(GivenWorld.empty(), "r1", List.of(sample(3, 11, "1"), sample(9, 0, "5")));
    world = Samples.add(world, "r1", List.of(sample(3, 11, "2.5"), sample(3, 9, "9")));
    world = Samples.add(world, "r2", List.of(sample(3, 10, "8")));

    assertThat(month(world, line, PeakType.BANDWIDTH).samples())
        .containsExactly(sample(3, 10, "7"), sample(3, 11, "2.5"), sample(3, 12, "7"));
  }

  @Test
  void without_a_pattern_there_is_what_was_reported() {
    Metered line = line(at(1, 0), null, null);
    World world =
        Samples.add(GivenWorld.empty(), "r1", List.of(sample(30, 287, "4"), sample(2, 5, "0.5")));

    assertThat(month(world, line, PeakType.BANDWIDTH).samples())
        .containsExactly(sample(2, 5, "0.5"), sample(30, 287, "4"));
  }

  private static Sample sample(int day, int place, String value) {
    return new Sample(at(day, place), Quantity.of(value));
  }

  @Test
  void samples_of_other_days_and_resources_do_not_matter() {
    Metered line = line(at(1, 0), null, null);
    World before = Samples.add(GivenWorld.empty(), "r1", List.of(sample(2, 5, "3")));
    World after = Samples.add(before, "r10", List.of(sample(2, 5, "99")));
    after = Samples.add(after, "r1", List.of(sample(31, 0, "99"), sample(0, 287, "99")));

    assertThat(month(after, line, PeakType.BANDWIDTH))
        .isEqualTo(month(before, line, PeakType.BANDWIDTH));
  }

  /** Sizes 100, 300 and 200 on one day give 60 of 20 percent (case 10c). */
  @Test
  void the_largest_size_of_a_day_is_guaranteed_in_part() {
    List<Sized> sizes =
        List.of(
            new Sized(at(4, 0), 100),
            new Sized(at(5, 10), 300),
            new Sized(at(5, 20), 200),
            new Sized(at(7, 0), 50));
    PeakMonth june =
        month(GivenWorld.empty(), line(at(4, 0), at(8, 0), null, sizes), PeakType.ENHANCED);

    assertThat(Stream.of(4, 5, 6, 7).map(day -> june.guaranteed(LocalDate.of(2025, 6, day))))
        .extracting(guaranteed -> guaranteed.orElseThrow().toString())
        .containsExactly("20", "60", "40", "10");
    // 130 / 4 = 32.5, cut; 4 days of 288 samples.
    assertThat(june.figures())
        .isEqualTo(new PeakFigures(1152, Quantity.of("32"), Quantity.of("32")));
    assertThat(month(GivenWorld.empty(), line(at(4, 0), at(8, 0), null), PeakType.BANDWIDTH))
        .extracting(month -> month.guaranteed(LocalDate.of(2025, 6, 4)).isEmpty())
        .isEqualTo(true);
  }

  @ParameterizedTest
  @CsvSource({", 60", "20, 60", "50, 150", "100, 300", "33, 99"})
  void the_guaranteed_part_is_that_of_the_pattern_or_the_least_one(
      @Nullable Integer percent, String guaranteed) {
    UsePattern pattern = new UsePattern(UsePattern.Shape.FLAT, Quantity.ZERO, 0, percent);
    Metered line = line(at(1, 0), null, pattern);

    assertThat(month(GivenWorld.empty(), line, PeakType.ENHANCED).figures().bandwidth())
        .hasToString(guaranteed);
  }

  /** The vendor's resource of 300 Mbps for 16 days (case 10b). */
  @Test
  void an_enhanced_month_counts_the_time_of_the_resource_and_not_its_samples() {
    World world =
        Samples.add(GivenWorld.empty(), "r1", Points.day(20, "300", "300", "300", "300", "300"));

    PeakFigures figures = month(world, line(at(15, 0), null, null), PeakType.ENHANCED).figures();

    assertThat(figures.actualDays()).hasToString("16");
    assertThat(figures.bandwidth()).hasToString("300");
    assertThat(
            month(world, line(at(30, 144), null, null), PeakType.ENHANCED).figures().actualDays())
        .hasToString("0.5");
  }

  @Test
  void there_are_no_samples_while_the_resource_is_frozen() {
    Metered line = line(at(1, 0), null, FLAT);
    World world =
        GivenWorld.empty()
            .with(
                ArrearsState.SLOT,
                ArrearsState.SLOT
                    .empty()
                    .with(new Freeze("r1", at(2, 0), at(11, 10)))
                    .with(new Freeze("r1", at(12, 0).plusSeconds(1), at(12, 2).plusSeconds(1)))
                    .with(new Freeze("r2", at(1, 0), at(30, 0))));
    world = Samples.add(world, "r1", List.of(sample(5, 0, "1000")));

    PeakMonth june = month(world, line, PeakType.BANDWIDTH);

    assertThat(june.samples()).hasSize(8640 - 9 * 288 - 10 - 2);
    assertThat(times(june.samples()))
        .contains(at(1, 287), at(11, 10), at(12, 0), at(12, 3))
        .doesNotContain(at(2, 0), at(11, 9), at(12, 1), at(12, 2));
    assertThat(month(world, line, PeakType.ENHANCED).figures())
        .isEqualTo(new PeakFigures(6036, Quantity.of("60"), Quantity.of("60")));
  }

  @Test
  void times_that_are_no_multiple_of_five_minutes_begin_no_sample() {
    assertThat(Samples.isOnTime(at(1, 1))).isTrue();
    assertThat(Samples.isOnTime(at(1, 1).plusSeconds(60))).isFalse();
    assertThat(Samples.isOnTime(at(1, 1).plusNanos(1))).isFalse();
  }

  @Test
  void a_world_keeps_a_limited_number_of_days() {
    List<Sample> days =
        IntStream.rangeClosed(1, Samples.MOST_DAYS).mapToObj(day -> sample(day, 0, "1")).toList();
    World full = Samples.add(GivenWorld.empty(), "r1", days);
    List<Sample> further = List.of(sample(0, 0, "1"));

    assertThat(Samples.fit(full, "r1", days)).isTrue();
    assertThat(Samples.fit(full, "r1", further)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> Samples.add(full, "r1", further));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1,2", "-1", "1e5", "x"})
  void a_saved_day_has_288_places_with_numbers(String values) {
    String day = values.contains(",") || values.isEmpty() ? values : values + ",".repeat(287);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SampleDay("r1", LocalDate.of(2025, 6, 1), day));
  }
}
