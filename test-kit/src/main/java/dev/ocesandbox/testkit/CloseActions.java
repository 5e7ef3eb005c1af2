// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.verify.Checks;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What happens when a sandbox is closed, before its world is deleted. Thread-safe. */
final class CloseActions {

  private final Queue<Runnable> actions = new ConcurrentLinkedQueue<>();
  private volatile boolean strict;

  /** Adds an action. */
  void add(Runnable action) {
    actions.add(action);
  }

  /** Turns on the checks of strict mode. */
  void checkStrictly() {
    strict = true;
  }

  /** Runs the checks and the actions, and returns an error if a check failed. */
  Optional<AssertionError> run(Checks checks) {
    Optional<AssertionError> violation = strict ? StrictChecks.ofWorld(checks) : Optional.empty();
    actions.forEach(Runnable::run);
    return violation;
  }
}
