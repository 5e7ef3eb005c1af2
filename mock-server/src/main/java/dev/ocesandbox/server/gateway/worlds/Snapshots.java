// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.world.WorldView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The snapshots of one world, at most 100. Thread-safe.
 *
 * <p>They are kept when the world is reset or restored and removed with the world. A fork has none.
 */
public final class Snapshots {

  /** The maximum number of snapshots. */
  public static final int LIMIT = Contracts.value("control.snapshot-limit", "limit").asInt();

  private final Map<String, Snapshot> byId = new LinkedHashMap<>();
  private long taken;

  /**
   * Stores a snapshot of a world.
   *
   * @param name display name; empty for the id
   * @return the snapshot, or empty if the maximum is reached
   */
  public synchronized Optional<Snapshot> keep(String name, WorldView view, Instant wall) {
    if (byId.size() >= LIMIT) {
      return Optional.empty();
    }
    String id = "s-" + ++taken;
    Snapshot snapshot = new Snapshot(id, name.isEmpty() ? id : name, view, wall);
    byId.put(id, snapshot);
    return Optional.of(snapshot);
  }

  /** Continues with the snapshots of another world, of which so many were ever taken. */
  public synchronized void resume(List<Snapshot> snapshots, long everTaken) {
    byId.clear();
    snapshots.stream().limit(LIMIT).forEach(snapshot -> byId.put(snapshot.id(), snapshot));
    taken = everTaken;
  }

  /** Returns the number of snapshots ever taken. */
  public synchronized long taken() {
    return taken;
  }

  /** Returns all snapshots, oldest first. */
  public synchronized List<Snapshot> all() {
    return List.copyOf(byId.values());
  }

  /** Returns the snapshot with an id. */
  public synchronized Optional<Snapshot> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Removes and returns a snapshot; empty if there is none with that id. */
  public synchronized Optional<Snapshot> remove(String id) {
    return Optional.ofNullable(byId.remove(id));
  }
}
