// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Seeds;
import dev.ocesandbox.server.domain.GivenWorld;
import dev.ocesandbox.server.domain.metering.Metered.Hold;
import dev.ocesandbox.server.domain.metering.Metered.Sized;
import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;

/** The figures of a resource depend on its own samples, and not on how they were reported. */
class SamplesProperty {

  private static final Cycle JUNE = new Cycle(YearMonth.of(2025, 6));
  private static final Instant END = Points.at(31, 0);

  private record Reported(String resourceId, Sample sample) {}

  private static Metered resource(Random random, String id) {
    Instant begin = Points.at(1 + random.nextInt(5), 0).plusSeconds(random.nextInt(90_000));
    UsePattern.Shape shape = List.of(UsePattern.Shape.values()).get(random.nextInt(3));
    Quantity level = Quantity.of(random.nextInt(400)).cut(7, 2);
    return new Metered(
        id,
        "c1",
        id,
        new Resource.Product("OFFI1", new ProductKey("s", "r", "p"), "cn-north-4", null),
        null,
        null,
        begin,
        random.nextBoolean() ? null : begin.plusSeconds(1_000_000),
        List.of(new Sized(begin, 300)),
        random.nextBoolean() ? null : new UsePattern(shape, level, random.nextInt(), null),
        Hold.NONE,
        null);
  }

  private static World reported(List<Reported> reports) {
    World world = GivenWorld.empty();
    for (Reported report : reports) {
      world = Samples.add(world, report.resourceId(), List.of(report.sample()));
    }
    return world;
  }

  private static List<PeakMonth> months(World world, List<Metered> resources) {
    return resources.stream()
        .flatMap(
            one ->
                List.of(PeakType.BASE_1000, PeakType.ENHANCED).stream()
                    .map(type -> PeakMonth.of(world, one, type, JUNE, END).orElseThrow()))
        .toList();
  }

  /** The values of the samples, and zero for a month without any. */
  private static List<Quantity> values(PeakMonth month) {
    return Stream.concat(Stream.of(Quantity.ZERO), month.samples().stream().map(Sample::value))
        .toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds({1, 2, 3})
  void each_has_the_figures_that_it_has_alone(long seed) {
    Random random = new Random(seed);
    List<Metered> resources =
        IntStream.range(0, 4).mapToObj(i -> resource(random, "r" + i)).toList();
    List<Reported> reports = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Sample sample =
          new Sample(
              Points.at(1 + random.nextInt(30), random.nextInt(288)),
              Quantity.of(random.nextInt(1_000)));
      boolean twice = reports.stream().anyMatch(one -> one.sample().at().equals(sample.at()));
      if (!twice) {
        reports.add(new Reported("r" + random.nextInt(4), sample));
      }
    }
    World together = reported(reports);
    List<Reported> mixed = new ArrayList<>(reports);
    Collections.shuffle(mixed, random);

    assertThat(months(reported(mixed), resources)).isEqualTo(months(together, resources));
    for (Metered resource : resources) {
      World alone =
          reported(reports.stream().filter(one -> one.resourceId().equals(resource.id())).toList());
      List<PeakMonth> own = months(alone, List.of(resource));
      assertThat(own).isEqualTo(months(together, List.of(resource)));
      assertThat(own.get(0).figures().bandwidth()).isIn(values(own.get(0)));
    }
  }
}
