// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.money.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;

/** The billed bandwidth is that of a plain reading of its definition, for any samples. */
class PercentileProperty {

  private static final int MONTHS = 4;

  /** Whole and broken values with many ties, days without traffic, and gaps. */
  private static List<Sample> month(Random random) {
    List<Sample> samples = new ArrayList<>();
    int days = 1 + random.nextInt(31);
    for (int day = 1; day <= days; day++) {
      int most = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(5_000);
      int share = 1 + random.nextInt(20);
      for (int place = 0; place < 288; place++) {
        if (random.nextInt(20) < share) {
          Quantity value = Quantity.of(random.nextInt(most)).cut(random.nextBoolean() ? 1 : 8, 3);
          samples.add(new Sample(Points.at(day, place), value));
        }
      }
    }
    return samples;
  }

  /** Counts for each value how many are higher, without sorting and dropping. */
  private static Quantity naive(List<Sample> samples) {
    Quantity highest = Quantity.ZERO;
    for (Sample one : samples) {
      long notLower =
          samples.stream().filter(other -> other.value().compareTo(one.value()) >= 0).count();
      boolean stays = notLower > samples.size() / 20;
      highest = stays ? highest.max(one.value()) : highest;
    }
    return highest;
  }

  private static Quantity naiveEnhanced(List<Sample> samples, Quantity guaranteed) {
    TreeMap<LocalDate, List<Quantity>> days = new TreeMap<>();
    samples.forEach(
        one -> days.computeIfAbsent(one.day(), day -> new ArrayList<>()).add(one.value()));
    List<Long> peaks = new ArrayList<>();
    for (List<Quantity> day : days.values()) {
      Collections.sort(day);
      Quantity peak = day.get(Math.max(0, day.size() - 5));
      peaks.add(Long.parseLong(peak.toString().replaceAll("\\..*", "")));
    }
    Collections.sort(peaks);
    List<Long> five = peaks.subList(Math.max(0, peaks.size() - 5), peaks.size());
    long sum = five.stream().mapToLong(Long::longValue).sum();
    return Quantity.of(five.isEmpty() ? 0 : sum / five.size()).max(guaranteed.cut(1, 0));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void the_bandwidth_agrees_with_a_naive_reading_in_any_order(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < MONTHS; i++) {
      List<Sample> samples = month(random);
      List<Sample> mixed = new ArrayList<>(samples);
      Collections.shuffle(mixed, random);
      Quantity guaranteed = Quantity.of(random.nextInt(3_000)).cut(10, 1);
      List<Quantity> days = List.of(guaranteed);

      PeakFigures plain = Percentile.standard(samples);
      PeakFigures enhanced = Percentile.enhanced(samples, days, samples.size());

      assertThat(plain.bandwidth()).isEqualTo(naive(samples));
      assertThat(enhanced.bandwidth()).isEqualTo(naiveEnhanced(samples, guaranteed));
      assertThat(Percentile.standard(mixed)).isEqualTo(plain);
      assertThat(Percentile.enhanced(mixed, days, samples.size())).isEqualTo(enhanced);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({4, 5})
  void days_without_traffic_change_nothing_but_more_traffic_never_lowers_the_bandwidth(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < MONTHS; i++) {
      List<Sample> counted = Percentile.ofDaysWithTraffic(month(random));
      PeakFigures before = Percentile.standard(counted);
      List<Sample> idle = new ArrayList<>(counted);
      idle.addAll(Points.day(40, "0", "0", "0"));
      List<Sample> raised =
          counted.stream()
              .map(one -> new Sample(one.at(), one.value().plus(Quantity.of(random.nextInt(2)))))
              .toList();

      assertThat(Percentile.ofDaysWithTraffic(idle)).isEqualTo(counted);
      assertThat(Percentile.standard(raised).bandwidth())
          .isGreaterThanOrEqualTo(before.bandwidth());
    }
  }
}
