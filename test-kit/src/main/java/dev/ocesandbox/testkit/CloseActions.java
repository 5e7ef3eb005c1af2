// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.verify.Checks;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** What happens when a sandbox is closed, before its world is deleted. Thread-safe. */
final class CloseActions {

  private final Checks checks;
  private final SandboxControl control;
  private final ServerLease server;
  private final Queue<Runnable> actions = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean strict;

  /**
   * Creates the actions of a sandbox.
   *
   * @param checks the checks of strict mode
   * @param control deletes the world
   * @param server is released last
   */
  CloseActions(Checks checks, SandboxControl control, ServerLease server) {
    this.checks = checks;
    this.control = control;
    this.server = server;
  }

  /** Adds an action. */
  void add(Runnable action) {
    actions.add(action);
  }

  /** Turns on the checks of strict mode. */
  void checkStrictly() {
    strict = true;
  }

  /**
   * Runs the checks and the actions, deletes the world and releases the server. Does nothing if
   * called again.
   *
   * @throws AssertionError at the end, if a check failed
   */
  void runOnce() {
    if (begun.compareAndSet(false, true)) {
      Optional<AssertionError> violation = strict ? StrictChecks.ofWorld(checks) : Optional.empty();
      actions.forEach(Runnable::run);
      control.close();
      server.release();
      violation.ifPresent(StrictChecks::fail);
    }
  }
}
