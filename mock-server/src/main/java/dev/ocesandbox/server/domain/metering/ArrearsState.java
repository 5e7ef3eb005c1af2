// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Slot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What arrears have done in a world, and the deductions that no event has told of yet.
 *
 * @param byPayer open arrears
 * @param freezes spans in which resources were frozen, oldest first
 * @param days deductions of each payer that no event has told of
 */
record ArrearsState(
    SharedMap<String, Arrears> byPayer,
    SharedMap<String, List<Freeze>> freezes,
    SharedMap<String, UsageDay> days) {

  static final Slot<ArrearsState> SLOT =
      new Slot<>(
          "arrears",
          new ArrearsState(SharedMap.empty(), SharedMap.empty(), SharedMap.empty()),
          List.of(
              new Slot.Section<ArrearsState, Arrears>(
                      "arrears",
                      Arrears.class,
                      state -> Slot.byKey(state.byPayer),
                      ArrearsState::with)
                  .checkedBy(() -> ArrearsCheck.ARREARS),
              new Slot.Section<ArrearsState, Freeze>(
                      "freezes", Freeze.class, ArrearsState::allFreezes, ArrearsState::with)
                  .checkedBy(() -> ArrearsCheck.FREEZES),
              new Slot.Section<ArrearsState, UsageDay>(
                      "usage_days",
                      UsageDay.class,
                      state -> Slot.byKey(state.days),
                      ArrearsState::with)
                  .checkedBy(() -> ArrearsCheck.DAYS)));

  /** Longer than the three years whose bandwidths are listed: older ones change nothing. */
  private static final Duration KEPT = Duration.ofDays(1200);

  Optional<Arrears> of(String payerId) {
    return Optional.ofNullable(byPayer.get(payerId));
  }

  Optional<UsageDay> day(String payerId) {
    return Optional.ofNullable(days.get(payerId));
  }

  List<Freeze> freezesOf(String resourceId) {
    return freezes.getOrDefault(resourceId, List.of());
  }

  /** Returns the parts of a period in which a resource exists and is not frozen, oldest first. */
  List<Period> meteredIn(Metered resource, Period period) {
    List<Period> parts = resource.meteredIn(period).map(List::of).orElse(List.of());
    for (Freeze freeze : freezesOf(resource.id())) {
      parts = parts.stream().flatMap(part -> part.without(freeze.from(), freeze.to())).toList();
    }
    return parts;
  }

  ArrearsState with(Arrears arrears) {
    return new ArrearsState(byPayer.plus(arrears.payerId(), arrears), freezes, days);
  }

  ArrearsState without(Arrears arrears) {
    return new ArrearsState(byPayer.minus(arrears.payerId()), freezes, days);
  }

  /** Adds a span; drops those that are too old to matter. */
  ArrearsState with(Freeze freeze) {
    List<Freeze> all =
        Stream.concat(
                freezesOf(freeze.resourceId()).stream()
                    .filter(one -> one.to().isAfter(freeze.from().minus(KEPT))),
                Stream.of(freeze))
            .toList();
    return new ArrearsState(byPayer, freezes.plus(freeze.resourceId(), all), days);
  }

  ArrearsState with(UsageDay day) {
    return new ArrearsState(byPayer, freezes, days.plus(day.payerId(), day));
  }

  ArrearsState without(UsageDay day) {
    return new ArrearsState(byPayer, freezes, days.minus(day.payerId()));
  }

  private Iterable<Freeze> allFreezes() {
    return freezes.keySet().stream().sorted().flatMap(id -> freezesOf(id).stream()).toList();
  }
}
