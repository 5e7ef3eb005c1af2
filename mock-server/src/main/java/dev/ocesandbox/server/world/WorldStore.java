// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.ledger.LedgerCheck;
import dev.ocesandbox.server.world.time.Settled;
import dev.ocesandbox.server.world.time.TimeLine;
import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Holds the current world and publishes the next one. Thread-safe: one writer at a time, readers
 * take no lock and see one whole world.
 */
public final class WorldStore {

  private record Version(World world, WorldClock clock) {}

  private final ReentrantLock writer = new ReentrantLock();
  private final TimeLine timeLine;
  private volatile Version current;

  /** Starts with a world and its clock. */
  public WorldStore(World world, WorldClock clock, TimeLine timeLine) {
    this.current = new Version(world, clock);
    this.timeLine = timeLine;
  }

  /** Returns the world's time at a wall-clock instant; only another world brings it back. */
  public Instant now(Instant wall) {
    return now(current, wall);
  }

  /** Returns the clock. */
  public WorldClock clock() {
    return current.clock();
  }

  /** Returns the world as it is now; takes the writer only when something is due. */
  public World read(Instant wall) {
    Version version = current;
    Instant now = now(version, wall);
    return version.world().agenda().firstDueAt(now).isEmpty()
        ? version.world()
        : exclusively(() -> publish(settledNow(wall), current.clock()).world());
  }

  /** Returns the world and its clock as they are now, seen together. */
  public Moment moment(Instant wall) {
    Version version = current;
    return version.world().agenda().firstDueAt(now(version, wall)).isEmpty()
        ? moment(version, wall)
        : exclusively(() -> moment(publish(settledNow(wall), current.clock()), wall));
  }

  private static Moment moment(Version version, Instant wall) {
    return new Moment(version.world(), now(version, wall), version.clock().isFrozen());
  }

  /** Applies one command: everything it proposes is published in one step, or nothing is. */
  public <T> Change<T> apply(Instant wall, Command<T> command) {
    return exclusively(
        () -> {
          World before = publish(settledNow(wall), current.clock()).world();
          Change<T> change = command.rule().apply(before, before.settledTo());
          if (change instanceof Change.Accepted<T> done) {
            check(command.operation(), before, done.world());
            publish(done.world().withoutTrail(), current.clock());
          }
          return change;
        });
  }

  /** Decides one command on the world as it is now; nothing is published. */
  public <T> TriedOut<T> tryOut(Instant wall, Command<T> command) {
    Version version = current;
    World before = timeLine.settle(version.world(), now(version, wall)).world().withoutTrail();
    Change<T> change = command.rule().apply(before, before.settledTo());
    if (change instanceof Change.Accepted<T> done) {
      check(command.operation(), before, done.world());
    }
    return new TriedOut<>(before, change);
  }

  /** Returns what happens by itself in a world until an instant, up to so many events. */
  public Settled foresee(World world, Instant to, int events) {
    return timeLine.settle(world, to, events);
  }

  /** Moves the clock forward; returns when all that was due has happened. Empty: that is back. */
  public Optional<ClockMove> advance(Instant wall, UnaryOperator<Instant> target) {
    return move(wall, target, to -> current.clock().movedTo(to, wall));
  }

  /** Moves the clock forward and makes it stand still or run on from there. Empty: that is back. */
  public Optional<ClockMove> set(Instant wall, boolean frozen, UnaryOperator<Instant> target) {
    return move(
        wall, target, to -> frozen ? WorldClock.frozen(to) : current.clock().released(to, wall));
  }

  private Optional<ClockMove> move(
      Instant wall, UnaryOperator<Instant> target, Function<Instant, WorldClock> clock) {
    return exclusively(
        () -> {
          World before = current.world();
          Instant from = now(current, wall);
          Instant to = target.apply(from);
          if (to.isBefore(from)) {
            return Optional.empty();
          }
          Settled settled = timeLine.settle(before, to);
          check("clock", before, settled.world());
          publish(settled.world().withoutTrail(), clock.apply(to));
          List<String> applied = List.copyOf(settled.world().trail());
          return Optional.of(new ClockMove(from, to, settled.events(), applied));
        });
  }

  /** Puts another world in place of the current one. */
  public void replace(World world, WorldClock clock) {
    exclusively(() -> publish(world, clock));
  }

  private World settledNow(Instant wall) {
    World before = current.world();
    Settled settled = timeLine.settle(before, now(current, wall));
    check("clock", before, settled.world());
    return settled.world().withoutTrail();
  }

  private Version publish(World world, WorldClock clock) {
    Version next = new Version(world, clock);
    current = next;
    return next;
  }

  private static Instant now(Version version, Instant wall) {
    Instant shown = version.clock().now(wall);
    Instant settled = version.world().settledTo();
    return shown.isBefore(settled) ? settled : shown;
  }

  private static void check(String operation, World before, World after) {
    List<String> differences = LedgerCheck.differences(before.ledger(), after.ledger());
    if (!differences.isEmpty()) {
      throw new BrokenInvariant(operation, differences);
    }
  }

  private interface Work<R> {
    R run();
  }

  private <R> R exclusively(Work<R> work) {
    writer.lock();
    try {
      return work.run();
    } finally {
      writer.unlock();
    }
  }
}
