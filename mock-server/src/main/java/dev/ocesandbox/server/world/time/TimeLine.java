// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs what is due, in order of time. Thread-safe; holds no state of a world. */
public final class TimeLine {

  /**
   * A rule that plans itself again at the same instant would never end; this many items is a bug.
   */
  private static final int MAX_ITEMS = 20_000_000;

  private final Map<String, TimeRule> rules = new HashMap<>();

  /** Takes every time rule there is. */
  public TimeLine(List<TimeRule> rules) {
    for (TimeRule rule : rules) {
      if (this.rules.put(rule.type(), rule) != null) {
        throw new IllegalStateException("Two time rules for " + rule.type());
      }
    }
  }

  /** Tells whether there is a rule for a type of agenda items. */
  public boolean knows(String type) {
    return rules.containsKey(type);
  }

  /** Returns the world as it is at an instant, with all that happened until then. */
  public Settled settle(World world, Instant to) {
    return settle(world, to, Integer.MAX_VALUE);
  }

  /**
   * Returns the world as it is at an instant, or as soon as so many events have happened; then the
   * agenda holds what is left to happen until the instant.
   */
  public Settled settle(World world, Instant to, int events) {
    return settle(world, to, events, new ArrayList<>());
  }

  private Settled settle(World world, Instant to, int most, List<Event> events) {
    World settled = world;
    for (int count = 0; ; count++) {
      Optional<Due> next = settled.agenda().firstDueAt(to);
      if (next.isEmpty()) {
        return new Settled(settled.settledTo(to), events);
      }
      if (events.size() >= most) {
        return new Settled(settled, events);
      }
      if (count >= MAX_ITEMS) {
        throw new IllegalStateException("More than " + MAX_ITEMS + " things due by " + to);
      }
      Settled step = run(settled, next.get());
      settled = step.world();
      events.addAll(step.events());
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
