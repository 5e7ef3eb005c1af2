// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import dev.ocesandbox.server.world.Moment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The snapshots of one world, at most 100. Thread-safe.
 *
 * <p>They outlive a reset and a restore, and go with the world; a fork begins without any.
 */
public final class Snapshots {

  /** How many there may be. */
  public static final int LIMIT = 100;

  private final Map<String, Snapshot> byId = new LinkedHashMap<>();
  private long taken;

  /**
   * Keeps a moment.
   *
   * @param name for people; empty takes the id
   * @return empty when there are too many already
   */
  public synchronized Optional<Snapshot> keep(String name, Moment moment, Instant wall) {
    if (byId.size() >= LIMIT) {
      return Optional.empty();
    }
    String id = "s-" + ++taken;
    Snapshot snapshot = new Snapshot(id, name.isEmpty() ? id : name, moment, wall);
    byId.put(id, snapshot);
    return Optional.of(snapshot);
  }

  /** Returns every snapshot, oldest first. */
  public synchronized List<Snapshot> all() {
    return List.copyOf(byId.values());
  }

  /** Returns a snapshot. */
  public synchronized Optional<Snapshot> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Forgets a snapshot; empty when there is none of that id. */
  public synchronized Optional<Snapshot> remove(String id) {
    return Optional.ofNullable(byId.remove(id));
  }
}
