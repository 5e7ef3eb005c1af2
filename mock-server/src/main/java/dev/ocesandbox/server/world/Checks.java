// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.Optional;
import java.util.function.Supplier;

/** Combines checks that may refuse a request. */
public final class Checks {

  private Checks() {}

  /** Runs the checks in order and returns the first refusal; later checks are not run. */
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

  /** Returns a refusal by {@code rule} unless the condition holds. */
  public static Optional<Refusal> require(boolean holds, String rule) {
    return holds ? Optional.empty() : Optional.of(Refusal.by(rule));
  }
}
