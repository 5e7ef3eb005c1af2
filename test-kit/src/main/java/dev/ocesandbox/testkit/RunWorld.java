// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.util.List;

/** The world that all tests of a run with {@link Lifetime#RUN} and the same settings share. */
final class RunWorld {

  private RunWorld() {}

  /**
   * Opens the world. If the test that has the turn did not use it before, it is reset to its start,
   * without requests, faults, stubs and snapshots of earlier tests.
   */
  static Sandbox open(SandboxConfig config, SharedServer server, RunTurn turn) {
    JsonValue world = server.keepRunning().templates().ofRun(config.world());
    Sandbox sandbox = new Sandbox(server.lease(), config, world, false);
    try {
      if (turn.isFirstUse(sandbox.world())) {
        restart(sandbox.control());
      }
      return sandbox;
    } catch (RuntimeException e) {
      sandbox.close();
      throw e;
    }
  }

  private static void restart(SandboxControl control) {
    control.post("reset", "");
    control
        .get("snapshots")
        .body()
        .list("snapshots")
        .forEach(snapshot -> control.delete("snapshots/" + snapshot.text("snapshot_id")));
  }

  /** Returns the accounts of the world, whose keys no reset changes. */
  static List<Account> accounts(SandboxConfig config, SharedServer server) {
    return server.keepRunning().templates().ofRun(config.world()).list("accounts").stream()
        .map(Account::of)
        .toList();
  }
}
