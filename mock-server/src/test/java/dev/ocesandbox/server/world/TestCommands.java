// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.contracts.json.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Commands of tests that drive rules without a request. */
public final class TestCommands {

  private TestCommands() {}

  /** Returns a command without input. */
  public static Command named(String operation) {
    return new Command(operation, "test", Instant.EPOCH, Json.object());
  }

  /** Returns a handler that decides by a rule, whatever the command. */
  public static <T> CommandHandler<T> by(BiFunction<World, Instant, Change<T>> rule) {
    return (world, command) -> rule.apply(world, command.now());
  }

  /** Moves the clock of a store. */
  public static Optional<ClockMove> advance(
      WorldStore store, Instant wall, UnaryOperator<Instant> target) {
    return store.advance(wall, named("AdvanceClock"), target);
  }
}
