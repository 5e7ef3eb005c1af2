// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.verify.Checks;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What happens when a sandbox is closed, before its world is deleted. Thread-safe. */
final class CloseActions {

  private final Checks checks;
  private final SandboxControl control;
  private final ServerLease server;
  private final Queue<Runnable> actions = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean strict;
  private volatile boolean failed;
  private volatile @Nullable PactRecorder recorder;

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

  /** Lets the requests of the world enter a pact. */
  void recordWith(PactRecorder pact) {
    recorder = pact;
  }

  /** Keeps the requests of a failed test out of the pact. */
  void noteFailure() {
    failed = true;
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
      PactRecorder pact = recorder;
      if (pact != null) {
        pact.record(control, failed);
      }
      control.close();
      server.release();
      violation.ifPresent(StrictChecks::fail);
    }
  }
}
