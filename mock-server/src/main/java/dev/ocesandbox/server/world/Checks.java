// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.Optional;
import java.util.function.Supplier;

/** Runs checks in order and stops at the first refusal. */
public final class Checks {

  private Checks() {}

  /** Returns the first refusal of the checks, in the order given. */
  @SafeVarargs
  public static Optional<Refusal> first(Supplier<Optional<Refusal>>... checks) {
    for (Supplier<Optional<Refusal>> check : checks) {
      Optional<Refusal> refusal = check.get();
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  /** Refuses by a rule when its condition does not hold. */
  public static Optional<Refusal> require(boolean holds, String rule) {
    return holds ? Optional.empty() : Optional.of(Refusal.by(rule));
  }
}
