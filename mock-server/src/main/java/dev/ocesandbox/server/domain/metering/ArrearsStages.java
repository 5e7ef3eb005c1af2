// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.domain.accounts.Accounts;
import dev.ocesandbox.server.domain.metering.Arrears.Stage;
import dev.ocesandbox.server.domain.metering.Metered.Hold;
import dev.ocesandbox.server.world.Settled;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What follows from debt: grace, then frozen, then released, as the level of the payer says. */
final class ArrearsStages {

  private static final List<Integer> GRACE =
      Contracts.value("metering.arrears.grace", "days").asInts();
  private static final List<Integer> RETENTION =
      Contracts.value("metering.arrears.retention", "days").asInts();

  private final String payerId;
  private final Instant at;
  private final List<Event> events = new ArrayList<>();
  private World world;

  ArrearsStages(World world, String payerId, Instant at) {
    this.world = world;
    this.payerId = payerId;
    this.at = at;
  }

  /**
   * Begins arrears if there is debt, and holds resources that are new since then. Without debt,
   * lifts what arrears of a former payer have left.
   */
  Settled afterSettlement() {
    if (!Accounts.debt(world, payerId).isPositive()) {
      return Settled.nothing(Holds.lift(world, Holds.held(world, payerId), at));
    }
    Arrears arrears = state().of(payerId).orElse(null);
    if (arrears == null) {
      begin();
    } else if (arrears.stage() == Stage.GRACE) {
      grace(arrears);
    } else {
      freeze(arrears);
    }
    return new Settled(world, events);
  }

  /** Goes to the next stage. */
  Settled next(Arrears arrears) {
    if (arrears.stage() == Stage.GRACE) {
      freeze(arrears);
    } else {
      release(arrears);
    }
    return new Settled(world, events);
  }

  /** Ends arrears when no debt is left; frozen resources are in use again. */
  Settled afterClearing() {
    Arrears arrears = state().of(payerId).orElse(null);
    if (arrears == null || Accounts.debt(world, payerId).isPositive()) {
      return Settled.nothing(world);
    }
    unplan(arrears);
    List<Metered> frozen = Holds.with(world, payerId, Hold.FROZEN);
    world = Holds.lift(world, Holds.held(world, payerId), at);
    world =
        world
            .with(ArrearsState.SLOT, state().without(arrears))
            .applied("metering.arrears.cleared-is-in-use");
    event("arrears-cleared", frozen);
    return new Settled(world, events);
  }

  private void begin() {
    world = world.applied("metering.arrears.begin", "metering.arrears.grace");
    Map<String, String> details = new TreeMap<>(account());
    details.put("debt", Accounts.debt(world, payerId).toString());
    events.add(new Event(at, "arrears", payerId, details));
    Arrears arrears = new Arrears(payerId, at, Stage.GRACE, after(GRACE));
    if (at.equals(arrears.until())) {
      freeze(arrears);
    } else {
      plan(arrears);
      grace(arrears);
    }
  }

  private void grace(Arrears arrears) {
    world =
        Holds.put(world, Holds.with(world, payerId, Hold.NONE), Hold.GRACE, at)
            .appliedIf(arrears.since().isBefore(at), "metering.arrears.grace-is-charged");
  }

  private void freeze(Arrears arrears) {
    List<Metered> running = new ArrayList<>(Holds.with(world, payerId, Hold.NONE));
    running.addAll(Holds.with(world, payerId, Hold.GRACE));
    if (arrears.stage() == Stage.GRACE || (!running.isEmpty() && arrears.until() == null)) {
      plan(arrears.in(Stage.FROZEN, after(RETENTION)));
    }
    if (!running.isEmpty()) {
      world =
          Holds.put(world, running, Hold.FROZEN, at)
              .applied("metering.arrears.retention", "metering.arrears.frozen-is-not-metered");
      event("resource-frozen", running);
    }
  }

  private void release(Arrears arrears) {
    List<Metered> frozen = Holds.with(world, payerId, Hold.FROZEN);
    world =
        Holds.end(world, frozen, at)
            .with(ArrearsState.SLOT, state().with(arrears.in(Stage.RELEASED, null)));
    if (!frozen.isEmpty()) {
      world = world.applied("metering.arrears.released");
      event("resource-released", frozen);
    }
  }

  private void plan(Arrears arrears) {
    World kept = world.with(ArrearsState.SLOT, state().with(arrears));
    world = arrears.due().map(kept::plan).orElse(kept);
  }

  private void unplan(Arrears arrears) {
    world = arrears.due().map(world::unplan).orElse(world);
  }

  /** One event for all resources, however many. */
  private void event(String type, List<Metered> resources) {
    Map<String, String> details = new TreeMap<>(account());
    details.put("resources", String.valueOf(resources.size()));
    if (resources.size() == 1) {
      details.put("resource_id", resources.get(0).id());
    }
    events.add(new Event(at, type, payerId, details));
  }

  private Map<String, String> account() {
    return Map.of("account", world.accountName(payerId), "reason", "arrears");
  }

  private ArrearsState state() {
    return world.get(ArrearsState.SLOT);
  }

  private Instant after(List<Integer> days) {
    int level = world.customer(payerId).level();
    return at.plus(Duration.ofDays(days.get(Math.min(level, days.size() - 1))));
  }
}
