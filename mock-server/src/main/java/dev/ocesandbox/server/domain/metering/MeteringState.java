// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.collections.SharedMap;
import dev.ocesandbox.server.world.Slot;
import dev.ocesandbox.server.world.time.Cycle;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * The resources of a world that are billed by use, their runs, and what is settled next.
 *
 * @param byId every resource
 * @param inOrder ids in the order of creation, by number
 * @param byCustomer ids of each customer's resources
 * @param live ids of each customer's resources that are not yet settled to their end, by number
 * @param schedules what is settled next, by customer and pace
 * @param runs every run, with its indexes
 */
record MeteringState(
    TreePMap<String, Metered> byId,
    TreePMap<Long, String> inOrder,
    SharedMap<String, TreePSet<String>> byCustomer,
    SharedMap<String, TreePMap<Long, String>> live,
    TreePMap<String, Schedule> schedules,
    Runs runs) {

  static final Slot<MeteringState> SLOT =
      new Slot<>(
          "metering",
          new MeteringState(
              TreePMap.empty(),
              TreePMap.empty(),
              SharedMap.empty(),
              SharedMap.empty(),
              TreePMap.empty(),
              Runs.EMPTY),
          List.of(
              new Slot.Section<MeteringState, Metered>(
                      "metered", Metered.class, MeteringState::all, MeteringState::with)
                  .checkedBy(() -> MeteringCheck.RESOURCES),
              new Slot.Section<MeteringState, Schedule>(
                      "schedules",
                      Schedule.class,
                      state -> state.schedules.values(),
                      MeteringState::with)
                  .checkedBy(() -> MeteringCheck.SCHEDULES),
              new Slot.Section<MeteringState, Run>(
                      "runs", Run.class, state -> state.runs.all(), MeteringState::with)
                  .checkedBy(() -> MeteringCheck.RUNS)));

  Optional<Metered> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns a customer's resources, also those that have ended, by id. */
  Stream<Metered> of(String customerId) {
    return byCustomer.getOrDefault(customerId, TreePSet.empty()).stream().map(byId::get);
  }

  /** Returns every resource in the order of creation. */
  Iterable<Metered> all() {
    return inOrder.values().stream().map(byId::get).toList();
  }

  /**
   * Returns a customer's resources that are not yet settled to their end, by their number in the
   * order of creation.
   */
  Map<Long, Metered> live(String customerId) {
    Map<Long, Metered> open = new LinkedHashMap<>();
    liveOf(customerId).forEach((number, id) -> open.put(number, byId.get(id)));
    return open;
  }

  /** Returns how many resources of a customer are not yet settled to their end. */
  int liveCount(String customerId) {
    return liveOf(customerId).size();
  }

  private TreePMap<Long, String> liveOf(String customerId) {
    return live.getOrDefault(customerId, TreePMap.empty());
  }

  Optional<Schedule> schedule(String customerId, Pace pace) {
    return Optional.ofNullable(schedules.get(Schedule.key(customerId, pace)));
  }

  /** Returns the runs in the bill of an account and month, oldest first. */
  Stream<Run> billed(String accountId, Cycle cycle) {
    return runs.billed(accountId, cycle);
  }

  /** Returns the runs of a resource, oldest first. */
  Stream<Run> ofResource(String resourceId) {
    return runs.ofResource(resourceId);
  }

  /** Adds or replaces a resource. */
  MeteringState with(Metered one) {
    if (byId.containsKey(one.id())) {
      return new MeteringState(
          byId.plus(one.id(), one), inOrder, byCustomer, live, schedules, runs);
    }
    String customer = one.customerId();
    long number = inOrder.size() + 1L;
    TreePSet<String> own = byCustomer.getOrDefault(customer, TreePSet.empty());
    return new MeteringState(
        byId.plus(one.id(), one),
        inOrder.plus(number, one.id()),
        byCustomer.plus(customer, own.plus(one.id())),
        live.plus(customer, liveOf(customer).plus(number, one.id())),
        schedules,
        runs);
  }

  /** Adds a resource that is settled to its end. */
  MeteringState withSettled(Metered one) {
    MeteringState added = with(one);
    return new MeteringState(added.byId, added.inOrder, added.byCustomer, live, schedules, runs);
  }

  /** Adds or replaces what is settled next. */
  MeteringState with(Schedule schedule) {
    return with(schedules.plus(schedule.key(), schedule));
  }

  MeteringState without(Schedule schedule) {
    return with(schedules.minus(schedule.key()));
  }

  private MeteringState with(TreePMap<String, Schedule> other) {
    return new MeteringState(byId, inOrder, byCustomer, live, other, runs);
  }

  /** Adds a run, or replaces it by one of the same accounts, month and first period. */
  MeteringState with(Run run) {
    return with(runs.with(run));
  }

  /** Adds a deduction to the last run of its resource and factor, or as a run of its own. */
  MeteringState with(Deduction deduction) {
    return with(runs.with(deduction));
  }

  private MeteringState with(Runs other) {
    return new MeteringState(byId, inOrder, byCustomer, live, schedules, other);
  }

  /** Leaves out resources of a customer that are settled to their end, by their numbers. */
  MeteringState without(String customerId, Collection<Long> settled) {
    return settled.isEmpty()
        ? this
        : new MeteringState(
            byId,
            inOrder,
            byCustomer,
            live.plus(customerId, liveOf(customerId).minusAll(settled)),
            schedules,
            runs);
  }
}
