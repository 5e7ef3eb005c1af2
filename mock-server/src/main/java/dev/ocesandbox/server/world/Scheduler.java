// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.world.time.Due;
import dev.ocesandbox.server.world.time.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out the due items of agendas in order of time, on the thread of the caller. Thread-safe;
 * holds no state of a world.
 */
public final class Scheduler {

  /** More items than this in one settlement mean a rule that keeps adding items to the agenda. */
  private static final int MAX_ITEMS = 20_000_000;

  private final Map<String, TimeRule> rules = new HashMap<>();

  /**
   * Creates a scheduler.
   *
   * @throws IllegalStateException if two rules are for the same type of items
   */
  public Scheduler(List<TimeRule> rules) {
    for (TimeRule rule : rules) {
      if (this.rules.put(rule.type(), rule) != null) {
        throw new IllegalStateException("Two time rules for " + rule.type());
      }
    }
  }

  /** Returns whether there is a rule for a type of agenda items. */
  public boolean knows(String type) {
    return rules.containsKey(type);
  }

  /** Returns what the subjects of items of a type are ids of; empty if nothing is known of them. */
  public String subjects(String type) {
    TimeRule rule = rules.get(type);
    return rule == null ? "" : rule.subjects();
  }

  /** Returns the world at an instant, after every item that is due by then. */
  public Settled settle(World world, Instant to) {
    return settle(world, to, Integer.MAX_VALUE);
  }

  /**
   * Returns the world at an instant, or after the item with which the number of events reaches
   * {@code events}. In the latter case the agenda still holds the remaining due items.
   */
  public Settled settle(World world, Instant to, int events) {
    return settle(world, to, events, MoveWatch.NONE);
  }

  /** Returns the world at an instant, after every item that is due by then. */
  Settled settle(World world, Instant to, MoveWatch watch) {
    return settle(world, to, Integer.MAX_VALUE, watch);
  }

  private Settled settle(World world, Instant to, int most, MoveWatch watch) {
    World settled = world;
    List<Event> events = new ArrayList<>();
    for (int count = 0; ; count++) {
      Optional<Due> next = settled.agenda().firstDueAt(to);
      if (next.isEmpty()) {
        return new Settled(settled.settledTo(to), events);
      }
      if (events.size() >= most) {
        return new Settled(settled, events);
      }
      if (count >= MAX_ITEMS) {
        throw new IllegalStateException("More than " + MAX_ITEMS + " items due by " + to);
      }
      Settled step = run(settled, next.get());
      settled = step.world();
      events.addAll(step.events());
      watch.reached(next.get().at(), step.events());
    }
  }

  private Settled run(World world, Due due) {
    TimeRule rule = rules.get(due.type());
    if (rule == null) {
      throw new IllegalStateException("No time rule for " + due.type());
    }
    return rule.apply(world.unplan(due).settledTo(due.at()), due);
  }
}
