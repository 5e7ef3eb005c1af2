// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.world.ClockMove;
import dev.ocesandbox.server.world.LongMove;
import dev.ocesandbox.server.world.MoveWatch;
import dev.ocesandbox.server.world.time.Event;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells every two seconds how far a clock move is. */
final class MoveProgress implements MoveWatch {

  private static final long PAUSE_NANOS = 2_000_000_000L;

  private final String world;
  private final Instant to;
  private final Consumer<LongMove> listener;
  private final LongSupplier nanos;
  private long told;
  private int events;

  /**
   * Creates a watch of a move that begins now.
   *
   * @param nanos returns real time in nanoseconds
   */
  MoveProgress(String world, Instant to, Consumer<LongMove> listener, LongSupplier nanos) {
    this.world = world;
    this.to = to;
    this.listener = listener;
    this.nanos = nanos;
    this.told = nanos.getAsLong();
  }

  @Override
  public void reached(Instant at, List<Event> more) {
    events += more.size();
    long now = nanos.getAsLong();
    if (now - told >= PAUSE_NANOS) {
      told = now;
      listener.accept(new LongMove(world, at, to, events));
    }
  }

  @Override
  public void decided(ClockMove move) {}
}
