// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * What is planned for the requests to one world: its faults, or its stubs. Thread-safe; reads take
 * no lock.
 *
 * @param <P> type of the plans
 * @param <T> type of what follows a plan
 */
public final class PlanRegistry<P, T extends PlanRegistry.Planned> {

  private final String prefix;
  private final BiPredicate<List<T>, P> limit;
  private final BiFunction<String, P, T> follow;
  private volatile List<T> all = List.of();
  private long planned;

  /**
   * Creates an empty registry.
   *
   * @param prefix start of the ids
   * @param limit returns whether a plan may be added
   * @param follow creates what follows a plan, with its id
   */
  PlanRegistry(String prefix, BiPredicate<List<T>, P> limit, BiFunction<String, P, T> follow) {
    this.prefix = prefix;
    this.limit = limit;
    this.follow = follow;
  }

  /** Something that is planned. */
  public interface Planned {
    /** Returns its id, which is unique within the world. */
    String id();
  }

  /** Adds a plan; returns empty if there are too many. */
  public synchronized Optional<T> plan(P plan) {
    if (!limit.test(all, plan)) {
      return Optional.empty();
    }
    T added = follow.apply(prefix + ++planned, plan);
    List<T> more = new ArrayList<>(all);
    more.add(added);
    all = List.copyOf(more);
    return Optional.of(added);
  }

  /** Continues as if so many plans had ever been added. */
  public synchronized void resume(long everPlanned) {
    planned = everPlanned;
  }

  /** Returns the number of plans ever added. */
  public synchronized long planned() {
    return planned;
  }

  /** Returns all that is planned, in the order planned. */
  public List<T> all() {
    return all;
  }

  /** Removes one; returns false if there is none with that id. */
  public synchronized boolean remove(String id) {
    List<T> left = all.stream().filter(item -> !item.id().equals(id)).toList();
    boolean removed = left.size() < all.size();
    all = left;
    return removed;
  }

  /** Removes all. */
  public synchronized void clear() {
    all = List.of();
  }
}
