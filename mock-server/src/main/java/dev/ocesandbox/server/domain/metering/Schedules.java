// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Plans settlements. */
final class Schedules {

  private Schedules() {}

  /** Plans the settlements of a resource from its begin on. */
  static World opened(World world, Metered resource) {
    World planned = world;
    for (Pace pace : new Factors(world).paces(resource.product().key())) {
      planned = planned(planned, resource.customerId(), pace, resource.begunAt());
    }
    return planned;
  }

  /** Plans the settlement of the period that an instant is in, unless there is a plan already. */
  static World planned(World world, String customerId, Pace pace, Instant from) {
    if (world.get(MeteringState.SLOT).schedule(customerId, pace).isPresent()) {
      return world;
    }
    return put(world, new Schedule(customerId, pace, pace.around(from).begin(), from));
  }

  /** Plans every settlement anew, after the delay of settlements has changed. */
  static World replanned(World world) {
    World planned = world;
    for (Schedule schedule : world.get(MeteringState.SLOT).schedules().values()) {
      planned = put(planned.unplan(schedule.due()), schedule);
    }
    return planned;
  }

  /** Returns the schedules of one payer that are due at one time, with that of a customer. */
  static List<Schedule> together(World world, Schedule one) {
    return paidBy(world, world.customer(one.customerId()).payerId())
        .filter(schedule -> schedule.pace() == one.pace() && schedule.at().equals(one.at()))
        .toList();
  }

  /** Returns when use of a period that ends at an instant is settled; with the next one if late. */
  static Instant settledAt(World world, String customerId, Pace pace, Instant end) {
    Instant planned = pace.settledAt(world.settings(), end);
    return world
        .get(MeteringState.SLOT)
        .schedule(customerId, pace)
        .map(Schedule::at)
        .filter(next -> next.isAfter(planned))
        .orElse(planned);
  }

  /** Returns when the last use of a payer before an instant is settled; empty if before it. */
  static Optional<Instant> late(World world, String payerId, Instant before) {
    return paidBy(world, payerId)
        .flatMap(
            schedule -> {
              Instant end = schedule.pace().around(before).begin();
              return schedule.settledTo().isBefore(end)
                  ? Stream.of(schedule.pace().settledAt(world.settings(), end))
                  : Stream.empty();
            })
        .filter(at -> !at.isBefore(before))
        .max(Comparator.naturalOrder());
  }

  private static Stream<Schedule> paidBy(World world, String payerId) {
    MeteringState state = world.get(MeteringState.SLOT);
    return Stream.concat(
            Stream.of(payerId),
            world.membersOf(payerId).stream().filter(Customer::custody).map(Customer::id))
        .flatMap(
            owner ->
                Stream.of(Pace.values()).flatMap(pace -> state.schedule(owner, pace).stream()));
  }

  /** Plans the settlements after some that deduct nothing. */
  static World skipped(World world, List<Schedule> due) {
    World planned = world;
    for (Schedule schedule : due) {
      planned = next(planned, schedule.after(schedule.next()));
    }
    return planned;
  }

  /** Returns how many periods of resources would be settled by an instant. */
  static long periods(World world, Instant to) {
    MeteringState state = world.get(MeteringState.SLOT);
    return state.schedules().values().stream()
        .filter(schedule -> schedule.settledTo().isBefore(to))
        .mapToLong(
            schedule ->
                schedule.pace().periods(schedule.settledTo(), to)
                    * state.liveCount(schedule.customerId()))
        .sum();
  }

  /**
   * Plans the next settlement of a customer, or none if nothing is left to be settled. If a price
   * book has changed how often resources are settled, that is planned too.
   */
  static World next(World world, Schedule schedule) {
    String customer = schedule.customerId();
    MeteringState state = world.get(MeteringState.SLOT).with(schedule);
    Factors factors = new Factors(world);
    Set<Long> settled = new HashSet<>();
    Set<Pace> open = EnumSet.noneOf(Pace.class);
    for (Map.Entry<Long, Metered> one : state.live(customer).entrySet()) {
      Set<Pace> paces = factors.paces(one.getValue().product().key());
      if (isSettled(state, one.getValue(), paces)) {
        settled.add(one.getKey());
      } else {
        open.addAll(paces);
      }
    }
    MeteringState after = state.without(customer, settled);
    World planned =
        open.contains(schedule.pace())
            ? put(world.with(MeteringState.SLOT, after), schedule)
            : world.with(MeteringState.SLOT, after.without(schedule));
    for (Pace pace : open) {
      planned = planned(planned, customer, pace, schedule.last().begin());
    }
    return planned;
  }

  /** Returns whether a resource has ended and all its use is settled. */
  private static boolean isSettled(MeteringState state, Metered resource, Set<Pace> paces) {
    Instant end = resource.endedAt();
    return end != null
        && paces.stream()
            .flatMap(pace -> state.schedule(resource.customerId(), pace).stream())
            .noneMatch(schedule -> schedule.settledTo().isBefore(end));
  }

  private static World put(World world, Schedule schedule) {
    Instant at = schedule.pace().settledAt(world.settings(), schedule.next().end());
    Instant now = world.settledTo();
    Schedule due = schedule.dueAt(at.isBefore(now) ? now : at);
    return world.with(MeteringState.SLOT, world.get(MeteringState.SLOT).with(due)).plan(due.due());
  }
}
