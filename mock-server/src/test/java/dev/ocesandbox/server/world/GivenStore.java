// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.server.world.time.Due;
import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A store with one list of notes. Its time rules are bells: each notes its subject when it rings.
 *
 * <p>The only class of these tests that knows how a command and a time rule are made.
 */
record GivenStore(WorldStore store) {

  /** Real time, and what the clock shows at first. */
  static final Instant START = Instant.parse("2026-01-15T08:30:00Z");

  static final Command OPERATION = TestCommands.named("TestOperation");

  static final Slot<PVector<String>> NOTES = new Slot<>("notes", TreePVector.empty(), List.of());

  /** Decides on a world at an instant. */
  interface Rule<T> extends BiFunction<World, Instant, Change<T>> {}

  /** Happens by itself. */
  interface Happening extends BiFunction<World, Due, Settled> {}

  static World empty() {
    return World.empty(7, START);
  }

  static World noted(World world, String note) {
    return world.with(NOTES, world.get(NOTES).plus(note));
  }

  /** A world in which a bell is planned. */
  static World planned(World world, Instant at, String subject) {
    return world.plan(new Due(at, "bell", subject));
  }

  /** A store whose clock stands still at the start. */
  static GivenStore frozen(World world) {
    return of(world, WorldClock.frozen(START), GivenStore::ring);
  }

  /** A store whose clock shows real time. */
  static GivenStore running(World world) {
    return of(world, WorldClock.REAL, GivenStore::ring);
  }

  static GivenStore of(World world, WorldClock clock, Happening bell) {
    return of(world, clock, bell, StoreListener.NONE);
  }

  /** A store whose clock shows real time and whose publications are observed. */
  static GivenStore observed(World world, StoreListener listener) {
    return of(world, WorldClock.REAL, GivenStore::ring, listener);
  }

  private static GivenStore of(
      World world, WorldClock clock, Happening bell, StoreListener listener) {
    TimeRule rule =
        new TimeRule() {
          @Override
          public String type() {
            return "bell";
          }

          @Override
          public Settled apply(World before, Due due) {
            return bell.apply(before, due);
          }
        };
    return new GivenStore(
        new WorldStore(new ClockedWorld(world, clock), new Scheduler(List.of(rule)), listener));
  }

  private static Settled ring(World world, Due due) {
    World rung = noted(world, due.subject()).applied("test.bell.rings");
    return Settled.event(rung, due, "rung", Map.of());
  }

  <T> Change<T> write(Rule<T> rule) {
    return write(START, rule);
  }

  <T> Change<T> write(Instant wall, Rule<T> rule) {
    return store.apply(wall, OPERATION, TestCommands.by(rule));
  }

  /** Adds a note; the value is how many there are then. */
  Change<Integer> note(Instant wall, String note) {
    return write(
        wall,
        (world, now) -> {
          World noted = noted(world, note).applied("test.note");
          return Change.of(noted, noted.get(NOTES).size());
        });
  }

  <T> Preview<T> preview(Instant wall, Rule<T> rule) {
    return store.preview(wall, OPERATION, TestCommands.by(rule));
  }

  Optional<ClockMove> advance(Instant wall, UnaryOperator<Instant> target) {
    return TestCommands.advance(store, wall, target);
  }

  Optional<ClockMove> set(Instant wall, boolean frozen, UnaryOperator<Instant> target) {
    return store.set(wall, TestCommands.named("SetClock"), frozen, target);
  }

  World world() {
    return store.read(START);
  }

  List<String> notes() {
    return notes(START);
  }

  List<String> notes(Instant wall) {
    return store.read(wall).get(NOTES);
  }
}
