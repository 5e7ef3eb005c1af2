// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.metering.UsePattern.Shape;
import dev.ocesandbox.server.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UsePatternTest {

  /** Midnight in GMT+8. */
  private static final Instant MIDNIGHT = Instant.parse("2025-06-09T16:00:00Z");

  private static final String ONE = "4251f987-c09c-4d97-a6b4-784e4661f8ce";
  private static final String OTHER = "4251f987-c09c-4d97-a6b4-784e4661f8cf";

  private static final Quantity MANY = Quantity.of("450");

  private static UsePattern pattern(Shape shape, String level, long seed) {
    return new UsePattern(shape, Quantity.of(level), seed, null);
  }

  private static List<Quantity> day(UsePattern pattern, String resource) {
    return Stream.iterate(MIDNIGHT, at -> at.plusSeconds(3600))
        .limit(24)
        .map(at -> pattern.inHour(resource, at))
        .toList();
  }

  private static Period period(long fromSecond, long toSecond) {
    return new Period(MIDNIGHT.plusSeconds(fromSecond), MIDNIGHT.plusSeconds(toSecond));
  }

  private static BigDecimal sum(List<Quantity> some) {
    return some.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void a_flat_pattern_uses_its_level_each_hour_to_the_last_decimal() {
    UsePattern flat = pattern(Shape.FLAT, "999999999.0123456789", 3);

    assertThat(day(flat, ONE)).containsOnly(Quantity.of("999999999.0123456789"));
    assertThat(flat.inFiveMinutes(ONE).apply(MIDNIGHT)).isEqualTo(flat.level());
    assertThat(flat.in(ONE, period(0, 7200))).isEqualTo(Quantity.of("1999999998.0246913578"));
    assertThat(flat.in(ONE, period(0, 1800)).value()).isEqualByComparingTo("499999999.5061728394");
  }

  /** rule metering.usage.pattern-by-seed */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void seed_resource_and_hour_decide_and_nothing_else(Shape shape) {
    List<Quantity> day = day(pattern(shape, "2.5", 7), ONE);

    assertThat(day(pattern(shape, "2.5", 7), ONE)).isEqualTo(day);
    assertThat(pattern(shape, "2.5", 7).inHour(ONE, MIDNIGHT.plusSeconds(3599)))
        .isEqualTo(day.get(0));
    if (shape != Shape.FLAT) {
      assertThat(day(pattern(shape, "2.5", 8), ONE)).isNotEqualTo(day);
      assertThat(day(pattern(shape, "2.5", 7), OTHER)).isNotEqualTo(day);
    }
  }

  /** The numbers are part of saved worlds: other ones would change what closed months show. */
  @Test
  void the_use_of_an_hour_never_changes() {
    List<Quantity> daily = day(pattern(Shape.DAILY, "100", 7), ONE);
    List<Quantity> spiky = day(pattern(Shape.SPIKY, "100", 7), ONE);
    Quantity five = pattern(Shape.DAILY, "100", 7).inFiveMinutes(ONE).apply(MIDNIGHT);

    assertThat(
            "%s %s %s at %d"
                .formatted(daily.subList(0, 4), spiky.get(0), five, spiky.indexOf(MANY)))
        .isEqualTo("[47.6, 46.4, 30, 40] 50 49.759686 at 7");
  }

  @ParameterizedTest
  @CsvSource({"2.5", "0.000001", "999999999", "0", "1.2345678912"})
  void the_mean_of_a_day_is_the_level_within_a_millionth_for_each_hour(String level) {
    for (Shape shape : Shape.values()) {
      for (long seed = 0; seed < 50; seed++) {
        BigDecimal sum = sum(day(pattern(shape, level, seed), ONE));

        assertThat(sum.subtract(new BigDecimal(level).multiply(BigDecimal.valueOf(24))).abs())
            .isLessThanOrEqualTo(new BigDecimal("0.000048"));
      }
    }
  }

  @Test
  void more_is_used_by_day_than_by_night() {
    List<Quantity> day = day(pattern(Shape.DAILY, "100", 1), ONE);

    assertThat(sum(day.subList(9, 21))).isGreaterThan(sum(day.subList(0, 8)).multiply(TWO));
    assertThat(day)
        .allSatisfy(
            hour -> assertThat(hour.value()).isBetween(new BigDecimal(24), new BigDecimal(160)));
  }

  private static final BigDecimal TWO = new BigDecimal(2);

  @Test
  void peaks_are_few_and_high_and_at_other_hours_each_day() {
    UsePattern spiky = pattern(Shape.SPIKY, "100", 1);
    List<Quantity> day = day(spiky, ONE);

    assertThat(day).filteredOn(hour -> hour.value().intValueExact() == 50).hasSizeBetween(21, 22);
    assertThat(day).filteredOn(hour -> hour.value().intValueExact() > 400).hasSizeBetween(2, 3);
    assertThat(
            Stream.iterate(MIDNIGHT, at -> at.plus(Duration.ofDays(1)))
                .limit(40)
                .map(at -> spiky.inHour(ONE, at))
                .distinct())
        .hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void the_five_minutes_of_an_hour_have_its_mean(Shape shape) {
    UsePattern pattern = pattern(shape, "123.456", 5);
    for (int hour = 0; hour < 24; hour++) {
      Instant at = MIDNIGHT.plusSeconds(3600L * hour);
      List<Quantity> parts =
          Stream.iterate(at, part -> part.plusSeconds(300))
              .limit(12)
              .map(pattern.inFiveMinutes(ONE))
              .toList();

      assertThat(sum(parts))
          .isEqualByComparingTo(pattern.inHour(ONE, at).value().multiply(BigDecimal.valueOf(12)));
      assertThat(parts.stream().distinct().count()).isEqualTo(shape == Shape.FLAT ? 1 : 12);
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void a_period_uses_its_hours_and_of_partial_hours_the_same_part(Shape shape) {
    UsePattern pattern = pattern(shape, "3.6", 5);
    List<Quantity> day = day(pattern, ONE);

    assertThat(pattern.in(ONE, period(0, 86_400)).value()).isEqualByComparingTo(sum(day));
    BigDecimal part =
        new BigDecimal("0.25")
            .multiply(day.get(1).value())
            .add(day.get(2).value())
            .add(new BigDecimal("0.5").multiply(day.get(3).value()));
    assertThat(pattern.in(ONE, period(6300, 12_600)).value()).isEqualByComparingTo(part);
    assertThat(pattern.in(ONE, period(3700, 3701)).value())
        .isEqualByComparingTo(day.get(1).times(1, 3600, RoundingMode.DOWN).value());
  }
}
