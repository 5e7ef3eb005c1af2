// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

import dev.ocesandbox.server.memory.BytePool;
import dev.ocesandbox.server.memory.KeptBytes;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The commands of a world from its start, with the answers to requests. Thread-safe.
 *
 * <p>It takes as much memory as the setting {@code history} of the world allows. Beyond it, the
 * oldest quarter is dropped, and the world after what was dropped becomes the start.
 */
public final class History {

  private static final String RESET = "ResetWorld";

  private final Histories all;
  private final Beginning beginning;
  private final Place place;
  private final Items items = new Items();
  private final List<OpenRequest> running = new ArrayList<>(0);
  private long commands;
  private volatile boolean closed;

  /** Whether it is among those that take memory. Written by {@link Histories} only. */
  private volatile boolean filled;

  /**
   * How a world begins, when it is created and at each reset.
   *
   * @param scenario name of its scenario
   * @param seeded whether it begins as the scenario says, at its seed and clock; not if it
   *     continues a saved state
   * @param commandsBefore number of commands from then until this world began, for a fork
   */
  public record Beginning(String scenario, boolean seeded, long commandsBefore) {}

  /**
   * Where a history starts.
   *
   * @param state the world and its clock
   * @param beginning how the world began
   * @param commandsBefore number of commands that were carried out before
   * @param surroundings what belonged to the world besides its state
   */
  public record Start(
      ClockedWorld state, Beginning beginning, long commandsBefore, Surroundings surroundings) {

    /** Returns whether the world is as its scenario, seed and clock say. */
    public boolean isBeginning() {
      return beginning.seeded() && commandsBefore == 0;
    }

    /** Returns the time of the world, UTC. */
    public Instant at() {
      Instant frozen = state.clock().frozenAt();
      return frozen == null ? state.world().settledTo() : frozen;
    }

    /** Returns the real time at which the clock showed {@link #at}; that time if it is frozen. */
    public Instant wall() {
      WorldClock clock = state.clock();
      return clock.isFrozen() ? at() : at().minus(clock.offset());
    }
  }

  /** Creates the history of a world, whose first state it learns by {@link #begin()}. */
  public History(Histories all, Beginning beginning, Place place) {
    this.all = all;
    this.beginning = beginning;
    this.place = place;
  }

  /** Starts with the current state of the world. */
  public synchronized void begin() {
    restart(place.current(), false);
  }

  private void restart(ClockedWorld from, boolean reset) {
    commands = beginning.commandsBefore();
    items.restart(new Start(from, beginning, commands, place.surroundings(reset)));
  }

  /**
   * Begins a request, which must be ended by {@link Histories#ended}.
   *
   * @param body JSON that says the same as the field {@code body} of the command's input; null for
   *     none. Not modified
   */
  public OpenRequest begin(String requestId, Command command, byte @Nullable [] body) {
    OpenRequest request = new OpenRequest(this, requestId, command, body);
    all.opened(request);
    synchronized (this) {
      running.add(request);
    }
    return request;
  }

  /** Adds a command that the store has published, on the thread of its writer. */
  public void published(Command command) {
    if (closed) {
      return;
    }
    ClockedWorld after = place.current();
    long grown;
    synchronized (this) {
      long before = items.weight();
      OpenRequest request =
          running.stream().filter(one -> one.isFor(command)).findFirst().orElse(null);
      if (command.operation().equals(RESET)) {
        restart(after, true);
        OpenRequest.publishedOnly(request);
      } else {
        commands++;
        if (limit(after) == 0) {
          items.restart(start(after));
          OpenRequest.publishedOnly(request);
        } else {
          items.add(
              request == null
                  ? item(command, after.number())
                  : request.asWrite(command, after.number()));
          items.shrink(limit(after), () -> start(after));
        }
      }
      grown = items.weight() - before;
    }
    all.grew(this, grown);
  }

  private Item item(Command command, long number) {
    int weight = JsonWeight.of(command.input());
    return new Item(KeptInput.of(command, weight, null, pool()), number, true, "", weight);
  }

  BytePool pool() {
    return all.pool();
  }

  private Start start(ClockedWorld after) {
    return new Start(after, beginning, commands, place.surroundings(false));
  }

  private static long limit(ClockedWorld world) {
    return world.world().settings().kept().history();
  }

  /** Adds a request that was decided, unless it was published. */
  void decided(OpenRequest request) {
    Item read = isKept() && !isPublished(request) ? request.asRead() : null;
    if (!change(() -> items.addIfAny(read), request) && read != null) {
      read.drop();
    }
  }

  /** Returns whether it keeps anything, so that work outside of the lock is not in vain. */
  private boolean isKept() {
    return !closed && limit(place.current()) > 0;
  }

  /** Publishing comes before the end of the decision. */
  private synchronized boolean isPublished(OpenRequest request) {
    return request.isPublished();
  }

  /** Ends a request, also of a world that keeps no history. */
  synchronized void gaveUp(OpenRequest request) {
    running.remove(request);
  }

  /** Returns the number of requests that are being decided. */
  synchronized int running() {
    return running.size();
  }

  void answered(OpenRequest request, int status, String rule, byte[] body, KeptAnswer kept) {
    boolean large = body.length > limit(place.current()) / 8;
    KeptAnswer how = large ? KeptAnswer.TOO_LARGE : kept;
    KeptBytes bytes = how == KeptAnswer.WHOLE && isKept() ? pool().keep(body) : null;
    if (!change(() -> items.answered(request.item(), status, rule, bytes, how)) && bytes != null) {
      bytes.drop();
    }
  }

  /** Adds a checked request that was refused before it was decided as a command. */
  public OpenRequest refused(String requestId, Command command) {
    OpenRequest request = new OpenRequest(this, requestId, command, null);
    request.sees(place.current().number(), command);
    request.decided();
    return request;
  }

  /** Notes the place of a request that was answered before it became a command. */
  public void passed(String requestId) {
    long number = place.current().number();
    change(() -> items.pass(requestId, number));
  }

  private boolean change(Runnable work) {
    return change(work, null);
  }

  /**
   * Changes what is kept, unless it keeps nothing, and returns whether it did.
   *
   * @param ended a request that has ended; null for none
   */
  private boolean change(Runnable work, @Nullable OpenRequest ended) {
    long limit = limit(place.current());
    boolean changed = false;
    long grown;
    synchronized (this) {
      if (ended != null) {
        running.remove(ended);
      }
      long before = items.weight();
      if (limit > 0 && !closed) {
        work.run();
        items.shrink(limit, null);
        changed = true;
      }
      grown = items.weight() - before;
    }
    all.grew(this, grown);
    return changed;
  }

  /** Drops everything. What follows is kept from the next write on. */
  void clear() {
    long before;
    synchronized (this) {
      before = items.weight();
      items.clear();
    }
    all.grew(this, -before);
  }

  /** Drops everything for good, because the world is removed. */
  public void close() {
    synchronized (this) {
      closed = true;
    }
    clear();
    all.closed(this);
  }

  boolean isFilled() {
    return filled;
  }

  void setFilled(boolean whether) {
    filled = whether;
  }

  /** Returns the number of commands that were published since the world's scenario began. */
  public synchronized long commands() {
    return commands;
  }

  /** Returns its estimated size in bytes. */
  public synchronized long weight() {
    return items.weight();
  }

  /** Returns how the world began. */
  public Beginning beginning() {
    return beginning;
  }

  /** Returns where it starts. */
  public synchronized Start start() {
    return items.start(() -> start(place.current()));
  }

  /** Returns what it holds. */
  public synchronized Recorded recorded() {
    return items.recorded(() -> start(place.current()));
  }

  /**
   * Returns what was published before a request of this world was decided; empty if the request is
   * not known, or if the history does not reach back to how the scenario began.
   */
  public synchronized Optional<List<Entry>> writesBefore(String requestId) {
    return items.writesBefore(requestId);
  }
}
