// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.ledger.LedgerCheck;
import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Holds the current version of a world and its clock. Thread-safe: there is one writer at a time,
 * and readers take no lock and always see a consistent version.
 *
 * <p>Everything that changes a world is a command: requests, clock moves, settlements caused by a
 * read, resets. All of them end in {@link #publish}.
 */
public final class WorldStore {

  private final WriterLock writer = new WriterLock();
  private final Scheduler scheduler;
  private final StoreListener listener;
  private volatile ClockedWorld current;

  /** Creates a store of a world that notifies {@code listener} of each publication. */
  public WorldStore(ClockedWorld start, Scheduler scheduler, StoreListener listener) {
    this.current = start;
    this.scheduler = scheduler;
    this.listener = listener;
  }

  /** Returns the world's time at an instant of real time. Only a reset or restore sets it back. */
  public Instant now(Instant wall) {
    return current.now(wall);
  }

  /** Returns the clock of the world. */
  public WorldClock clock() {
    return current.clock();
  }

  /** Returns the current world with its clock and its number. Never waits, and settles nothing. */
  public ClockedWorld current() {
    return current;
  }

  /** Returns the settings of the world. Never waits. */
  public Settings settings() {
    return current.world().settings();
  }

  /** Returns the current world. Waits for the writer only if an agenda item is due. */
  public World read(Instant wall) {
    return view(wall).world();
  }

  /** Returns the current world and its time as one consistent view. */
  public WorldView view(Instant wall) {
    return settled(wall).view(wall);
  }

  /** Returns the current world after everything that is due, with its clock and its number. */
  public ClockedWorld settled(Instant wall) {
    ClockedWorld seen = current;
    return seen.isBehind(wall)
        ? exclusively(
            () -> {
              settle(current.now(wall));
              return current;
            })
        : seen;
  }

  /**
   * Carries out a command at the world's current time. An accepted change is published in one step;
   * a refused one changes nothing.
   *
   * @throws BrokenInvariant if the change would leave the ledger inconsistent; nothing is published
   */
  public <T> Change<T> apply(Instant wall, Command command, CommandHandler<T> handler) {
    return exclusively(() -> decide(command.at(current.now(wall)), handler));
  }

  /** Carries out a recorded command at its recorded time. */
  public <T> Change<T> replay(Command command, CommandHandler<T> handler) {
    return exclusively(() -> decide(command, handler));
  }

  /** Decides a recorded read at its recorded time. Only what is due by then is published. */
  public <T> Change<T> replayRead(Command command, CommandHandler<T> handler) {
    return exclusively(
        () -> {
          settle(command.now());
          return handler.handle(current.world(), command);
        });
  }

  /** Repeats a recorded settlement. */
  public void replaySettlement(Command command) {
    exclusively(() -> settle(command.now()));
  }

  private <T> Change<T> decide(Command command, CommandHandler<T> handler) {
    World before = settle(command.now());
    Change<T> change = handler.handle(before, command);
    if (change instanceof Change.Accepted<T> done) {
      commit(command, current.with(done.world().withoutTrail()));
    }
    return change;
  }

  /** Decides a command on the current world and publishes nothing. */
  public <T> Preview<T> preview(Instant wall, Command command, CommandHandler<T> handler) {
    ClockedWorld seen = current;
    Instant now = seen.now(wall);
    World before = scheduler.settle(seen.world(), now).world().withoutTrail();
    Change<T> change = handler.handle(before, command.at(now));
    if (change instanceof Change.Accepted<T> done) {
      check(command, before, done.world());
    }
    return new Preview<>(before, change);
  }

  /**
   * Returns a world as it will be at an instant if nothing else changes it; publishes nothing.
   *
   * @param events number of events after which to stop before the instant is reached
   */
  public Settled forecast(World world, Instant to, int events) {
    return scheduler.settle(world, to, events);
  }

  /**
   * Moves the clock forward and carries out every agenda item that is due by then. The mode of the
   * clock does not change.
   *
   * @param target computes the new time from the world's current time
   * @return an empty result if the new time is before the current one; nothing has changed then
   */
  public Optional<ClockMove> advance(Instant wall, Command command, UnaryOperator<Instant> target) {
    return advance(wall, command, target, MoveWatch.NONE);
  }

  /**
   * Moves the clock forward like {@link #advance(Instant, Command, UnaryOperator)}.
   *
   * @param watch called as the move proceeds; if it throws, nothing has happened
   */
  public Optional<ClockMove> advance(
      Instant wall, Command command, UnaryOperator<Instant> target, MoveWatch watch) {
    return move(wall, command, target, to -> current.clock().movedTo(to, wall), watch);
  }

  /**
   * Moves the clock forward like {@link #advance} and freezes it or lets it run from there.
   *
   * @param target computes the new time from the world's current time
   * @return an empty result if the new time is before the current one; nothing has changed then
   */
  public Optional<ClockMove> set(
      Instant wall, Command command, boolean frozen, UnaryOperator<Instant> target) {
    return move(
        wall,
        command,
        target,
        to -> frozen ? WorldClock.frozen(to) : current.clock().released(to, wall),
        MoveWatch.NONE);
  }

  private Optional<ClockMove> move(
      Instant wall,
      Command command,
      UnaryOperator<Instant> target,
      Function<Instant, WorldClock> clock,
      MoveWatch watch) {
    return exclusively(
        () -> {
          Instant from = current.now(wall);
          Instant to = target.apply(from);
          if (to.isBefore(from)) {
            return Optional.empty();
          }
          Settled settled = scheduler.settle(current.world(), to, watch);
          List<String> applied = List.copyOf(settled.world().trail());
          ClockMove move = new ClockMove(from, to, settled.events(), applied);
          ClockedWorld next = new ClockedWorld(settled.world().withoutTrail(), clock.apply(to));
          check(command, current.world(), next.world());
          watch.decided(move);
          publish(command.at(from), next);
          return Optional.of(move);
        });
  }

  /** Replaces the world and its clock, for a reset or restore. */
  public void replace(Instant wall, Command command, ClockedWorld other) {
    exclusively(() -> publish(command.at(current.now(wall)), other));
  }

  /**
   * Carries out a command on something that is not part of the world, such as its snapshots or
   * planned faults. It is published like any other command, with the world unchanged.
   */
  public <R> R record(Instant wall, Command command, Supplier<R> work) {
    return exclusively(
        () -> {
          R result = work.get();
          publish(command.at(current.now(wall)), current);
          return result;
        });
  }

  /** Settles the current world to an instant; publishes the result if an item was due. */
  private World settle(Instant now) {
    ClockedWorld before = current;
    if (before.world().agenda().firstDueAt(now).isEmpty()) {
      return before.world().settledTo(now);
    }
    World settled = scheduler.settle(before.world(), now).world().withoutTrail();
    commit(new Command(Command.SETTLE, Command.TIME, now, Json.object()), before.with(settled));
    return settled;
  }

  private void commit(Command command, ClockedWorld next) {
    check(command, current.world(), next.world());
    publish(command, next);
  }

  /** Every change of the store ends here. */
  private ClockedWorld publish(Command command, ClockedWorld next) {
    ClockedWorld before = current;
    current = next.numbered(before.number() + 1);
    listener.published(command, before.world(), next.world());
    return current;
  }

  private static void check(Command command, World before, World after) {
    List<String> differences = LedgerCheck.differences(before.ledger(), after.ledger());
    if (!differences.isEmpty()) {
      throw new BrokenInvariant(command.operation(), differences);
    }
  }

  private <R> R exclusively(Supplier<R> work) {
    writer.lock();
    try {
      return work.get();
    } finally {
      writer.unlock();
    }
  }
}
