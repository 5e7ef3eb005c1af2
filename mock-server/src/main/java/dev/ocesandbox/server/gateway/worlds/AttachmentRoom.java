// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/** How much the attachments of all worlds take together. Thread-safe. */
public final class AttachmentRoom {

  private final Worlds worlds;
  private final ToLongFunction<List<World>> size;
  private final long limit;
  private final AtomicLong arriving = new AtomicLong();

  /**
   * Creates a room.
   *
   * @param size returns what the attachments of some worlds take in bytes
   * @param limit what those of all worlds may take in bytes
   */
  public AttachmentRoom(Worlds worlds, ToLongFunction<List<World>> size, long limit) {
    this.worlds = worlds;
    this.size = size;
    this.limit = limit;
  }

  /** Takes bytes for an upload; returns false, and takes nothing, if there is no room for them. */
  public boolean take(long bytes) {
    // Counted before the worlds: an upload that ends meanwhile may count twice, but not never.
    long uploads = arriving.addAndGet(bytes);
    if (size.applyAsLong(states()) + uploads <= limit) {
      return true;
    }
    giveBack(bytes);
    return false;
  }

  /** Gives back what an upload took, when its file is in its world or refused. */
  public void giveBack(long bytes) {
    arriving.addAndGet(-bytes);
  }

  /** Returns whether there is room for a world that is not open yet. */
  public boolean fits(World world) {
    List<World> states = states();
    states.add(world);
    // A world without attachments always fits.
    return size.applyAsLong(List.of(world)) == 0
        || size.applyAsLong(states) + arriving.get() <= limit;
  }

  private List<World> states() {
    List<World> states = new ArrayList<>();
    worlds.all().forEach(world -> states.addAll(world.states()));
    return states;
  }
}
