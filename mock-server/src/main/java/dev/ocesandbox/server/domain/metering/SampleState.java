// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.RecordChecks;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * The reported samples of a world.
 *
 * @param days by resource and day
 */
record SampleState(TreePMap<String, SampleDay> days) {

  private static final RecordChecks<SampleDay> CHECKS =
      RecordChecks.<SampleDay>none()
          .names("day of samples", "day", SampleDay::key)
          .refers(Metering.KIND, "resource_id", SampleDay::resourceId)
          .and(SampleState::check);

  static final Slot<SampleState> SLOT =
      new Slot<>(
          "samples",
          new SampleState(TreePMap.empty()),
          List.of(
              new Slot.Section<SampleState, SampleDay>(
                      "days", SampleDay.class, state -> state.days.values(), SampleState::with)
                  .checkedBy(() -> CHECKS)));

  /** Returns the samples of a resource and a day. */
  Optional<SampleDay> find(String resourceId, LocalDate day) {
    return Optional.ofNullable(days.get(SampleDay.key(resourceId, day)));
  }

  /** Adds the samples of a day, or replaces them. */
  SampleState with(SampleDay day) {
    return new SampleState(days.plus(day.key(), day));
  }

  private static void check(SampleDay day, Flaws flaws) {
    LocalDate last = BusinessTime.day(flaws.world().settledTo());
    LocalDate first =
        Metering.find(flaws.world(), day.resourceId())
            .map(resource -> BusinessTime.day(resource.begunAt()))
            .orElse(last);
    flaws.unless(
        !day.day().isBefore(first) && !day.day().isAfter(last),
        "day",
        "must be from %s to %s".formatted(first, last),
        "必须是%s到%s之间的日期".formatted(first, last));
    flaws.between(0, flaws.world().get(SLOT).days.size(), Samples.MOST_DAYS, "day");
  }
}
