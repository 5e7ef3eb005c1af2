// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a rule returns: a whole new world with a value, or a refusal. There is no half change.
 *
 * @param <T> the value
 */
public sealed interface Change<T> {

  /**
   * Done.
   *
   * @param world the candidate
   * @param value what the caller gets
   */
  record Accepted<T>(World world, T value) implements Change<T> {}

  /**
   * Not done; the world stays as it is.
   *
   * @param refusal why
   */
  record Refused<T>(Refusal refusal) implements Change<T> {}

  /** Done: a new world and a value. */
  static <T> Change<T> of(World world, T value) {
    return new Accepted<>(world, value);
  }

  /** Refused by a rule. */
  static <T> Change<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** Looks at both cases. */
  default <R> R fold(BiFunction<World, T, R> accepted, Function<Refusal, R> refused) {
    return this instanceof Accepted<T> done
        ? accepted.apply(done.world(), done.value())
        : refused.apply(((Refused<T>) this).refusal());
  }

  /** Turns the value of a done change into another. */
  default <R> Change<R> map(Function<T, R> function) {
    return fold((world, value) -> of(world, function.apply(value)), Change::refused);
  }

  /** Goes on with a further change where this one is done. */
  default <R> Change<R> then(BiFunction<World, T, Change<R>> next) {
    return fold(next, Change::refused);
  }
}
