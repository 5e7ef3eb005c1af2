// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Parties;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Entry point to the resources that are billed by use. Pure: every function returns a new world.
 */
public final class Metering {

  /** Kind of the ids of resources billed by use in references of saved worlds. */
  public static final String KIND = "metered resource";

  private Metering() {}

  /** Returns the resource with an id, also one that has ended; empty if there is none. */
  public static Optional<Metered> find(World world, String resourceId) {
    return world.get(MeteringState.SLOT).find(resourceId);
  }

  /** Returns a customer's resources, also those that have ended, by id. */
  public static Stream<Metered> of(World world, String customerId) {
    return world.get(MeteringState.SLOT).of(customerId);
  }

  /** Returns the runs in the bill of an owner or payer and a month, oldest first. */
  public static Stream<Run> runs(World world, String accountId, Cycle cycle) {
    return world.get(MeteringState.SLOT).billed(accountId, cycle);
  }

  /** Returns the runs in the bill of an owner or payer and a month, by owner and payer. */
  public static Map<Parties, RunIndex<Run>> billed(World world, String accountId, Cycle cycle) {
    return world.get(MeteringState.SLOT).runs().indexes(accountId, cycle);
  }

  /**
   * Returns an index of runs that were chosen before under the same name, or are chosen now. It is
   * kept until a run is added.
   *
   * @param name a value; says all that the choice depends on besides the runs and what never
   *     changes of resources
   * @param choose returns lists of runs; the periods of the first one of each are found
   */
  public static RunIndex<List<Run>> chosen(
      World world, Object name, Supplier<? extends Collection<List<Run>>> choose) {
    return world.get(MeteringState.SLOT).runs().chosen(name, choose);
  }

  /** Returns the runs of a resource, oldest first. */
  public static Stream<Run> runsOf(World world, String resourceId) {
    return world.get(MeteringState.SLOT).ofResource(resourceId);
  }

  /**
   * Begins a resource that is billed by use from now on. Refused if the price book does not sell it
   * so in the region, its size is missing, or the world has too many.
   */
  public static Change<Metered> begin(World world, NewUse wish, Instant now) {
    return Beginning.of(world, wish, now);
  }

  /**
   * Begins to meter resources that were switched from a term, under the same ids.
   *
   * @param closed the subscriptions, which stay closed
   */
  public static World switched(World world, List<Resource> closed, Instant now) {
    World switched = world;
    for (Resource resource : closed) {
      switched = Switching.of(switched, resource, now);
    }
    return switched;
  }

  /**
   * Adds resources of one customer that were there in the past, and all that was due for them, and
   * returns those that have a period that is settled by now. A top-up at the begin of each month
   * pays exactly what is due in it; nothing else of the account changes. Refused as {@link #begin}
   * does.
   */
  public static Change<List<Metered>> past(World world, List<PastUse> uses, Instant now) {
    return PastSettlements.of(world, uses, now);
  }

  /** Ends a resource and what is attached to it. The last period is settled like the others. */
  public static World end(World world, Metered resource, Instant now) {
    World ended = world;
    for (Metered one : running(world, resource)) {
      ended = put(ended, one.ended(now));
    }
    return ended;
  }

  /** Returns a resource and what is attached to it, without those that have ended. */
  private static List<Metered> running(World world, Metered main) {
    return of(world, main.customerId())
        .filter(one -> one.id().equals(main.id()) || main.id().equals(one.mainId()))
        .filter(one -> one.endedAt() == null)
        .toList();
  }

  /**
   * Returns when the last use of a payer before an instant is settled; empty if that is before the
   * instant.
   */
  public static Optional<Instant> lateUse(World world, String payerId, Instant before) {
    return Schedules.late(world, payerId, before);
  }

  /** Returns about how many periods of resources would be settled by an instant, never too few. */
  public static long periodsToSettle(World world, Instant to) {
    return Schedules.periods(world, to);
  }

  /** Plans all settlements anew, after the delay of settlements has changed. */
  public static World replanned(World world) {
    return Schedules.replanned(world);
  }

  /** Returns the world with a new resource, whose use is settled from its begin on. */
  static World begun(World world, Metered resource) {
    return Schedules.opened(put(world, resource), resource);
  }

  /**
   * Returns the parts of a period in which a resource is metered, oldest first: while it exists and
   * is not frozen.
   */
  static List<Period> meteredIn(World world, Metered resource, Period period) {
    return world.get(ArrearsState.SLOT).meteredIn(resource, period);
  }

  /** Returns the world with a resource added or replaced. */
  static World put(World world, Metered resource) {
    return world.with(MeteringState.SLOT, world.get(MeteringState.SLOT).with(resource));
  }

  /** Returns the world with a resource added that is settled to its end. */
  static World putSettled(World world, Metered resource) {
    return world.with(MeteringState.SLOT, world.get(MeteringState.SLOT).withSettled(resource));
  }

  /** Returns the world with a run added, or replaced by one of the same first period. */
  static World put(World world, Run run) {
    return world.with(MeteringState.SLOT, world.get(MeteringState.SLOT).with(run));
  }
}
