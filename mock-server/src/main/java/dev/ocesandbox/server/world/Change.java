// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The result of a rule: either a complete new world and a value, or a refusal.
 *
 * @param <T> type of the value
 */
public sealed interface Change<T> {

  /**
   * A change that was accepted.
   *
   * @param world the new world, not yet published
   * @param value result for the caller
   */
  record Accepted<T>(World world, T value) implements Change<T> {}

  /**
   * A change that was refused; the world stays as it is.
   *
   * @param refusal the rule that refused it
   */
  record Refused<T>(Refusal refusal) implements Change<T> {}

  /** Creates an accepted change. */
  static <T> Change<T> of(World world, T value) {
    return new Accepted<>(world, value);
  }

  /** Creates a refused change. */
  static <T> Change<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** Returns the result of the function for the case at hand. */
  default <R> R fold(BiFunction<World, T, R> accepted, Function<Refusal, R> refused) {
    return this instanceof Accepted<T> done
        ? accepted.apply(done.world(), done.value())
        : refused.apply(((Refused<T>) this).refusal());
  }

  /** Applies a function to the value if this change was accepted. */
  default <R> Change<R> map(Function<T, R> function) {
    return fold((world, value) -> of(world, function.apply(value)), Change::refused);
  }

  /** Continues with another change if this one was accepted. */
  default <R> Change<R> then(BiFunction<World, T, Change<R>> next) {
    return fold(next, Change::refused);
  }
}
