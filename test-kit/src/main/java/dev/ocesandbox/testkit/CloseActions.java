// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.verify.Checks;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** What happens when a sandbox is closed, before its world is deleted. Thread-safe. */
final class CloseActions {

  private final Queue<Runnable> actions = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean strict;

  /** Adds an action. */
  void add(Runnable action) {
    actions.add(action);
  }

  /** Turns on the checks of strict mode. */
  void checkStrictly() {
    strict = true;
  }

  /**
   * Runs the checks, the actions and then {@code last}. Does nothing if called again.
   *
   * @throws AssertionError after {@code last}, if a check failed
   */
  void runOnce(Checks checks, Runnable last) {
    if (begun.compareAndSet(false, true)) {
      Optional<AssertionError> violation = strict ? StrictChecks.ofWorld(checks) : Optional.empty();
      actions.forEach(Runnable::run);
      last.run();
      violation.ifPresent(StrictChecks::fail);
    }
  }
}
