// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads samples of a bandwidth. */
final class PointsForm {

  private static final Bilingual OFF_THE_GRID =
      new Bilingual("is not at a multiple of five minutes", "不是5分钟的整数倍时刻");
  private static final Bilingual TOO_EARLY =
      new Bilingual("is before the resource began, {begun}", "早于资源的开始时间{begun}");
  private static final Bilingual TOO_LATE =
      new Bilingual("is after the world's now, {now}", "晚于世界的当前时间{now}");
  private static final Bilingual CHARGED =
      new Bilingual("is in a month that was charged already", "所在月份已扣费");
  private static final Bilingual TWICE = new Bilingual("is there twice", "重复");

  private final World world;
  private final Metered resource;
  private final Instant now;
  private final Map<Cycle, Boolean> charged = new HashMap<>();
  private final Map<Instant, Sample> samples = new TreeMap<>();

  PointsForm(World world, Metered resource, Instant now) {
    this.world = world;
    this.resource = resource;
    this.now = now;
  }

  /** Returns the samples, oldest first. */
  Change<List<Sample>> read(List<RequestFields> points) {
    for (RequestFields point : points) {
      Instant at = point.moment("at").orElse(now);
      Optional<Refusal> wrong = point.problem().or(() -> refusal(at));
      if (wrong.isPresent()) {
        return Change.refused(wrong.get());
      }
      samples.put(at, new Sample(at, value(point)));
    }
    return Change.of(world, List.copyOf(samples.values()));
  }

  /** Inferred: the larger direction counts. */
  private static Quantity value(RequestFields point) {
    return point
        .text("value")
        .map(Quantity::of)
        .orElseGet(
            () -> Quantity.of(point.text("in", "0")).max(Quantity.of(point.text("out", "0"))));
  }

  private Optional<Refusal> refusal(Instant at) {
    return problem(at).map(reason -> MeteringError.offTheGrid(at, reason));
  }

  private Optional<Bilingual> problem(Instant at) {
    if (!Samples.isOnTime(at)) {
      return Optional.of(OFF_THE_GRID);
    }
    if (at.isBefore(resource.begunAt())) {
      return Optional.of(TOO_EARLY.with("begun", BusinessTime.wire(resource.begunAt())));
    }
    if (at.isAfter(now)) {
      return Optional.of(TOO_LATE.with("now", BusinessTime.wire(now)));
    }
    if (samples.containsKey(at)) {
      return Optional.of(TWICE);
    }
    boolean late =
        charged.computeIfAbsent(
            Cycle.of(at), cycle -> PeakMonth.isCharged(world, resource, cycle, now));
    return late ? Optional.of(CHARGED) : Optional.empty();
  }
}
