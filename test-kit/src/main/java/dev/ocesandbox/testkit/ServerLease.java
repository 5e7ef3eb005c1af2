// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.ServerConnection;

/** Keeps the server of a sandbox running while the sandbox is open. */
interface ServerLease {

  /** Returns the connection to the server. */
  ServerConnection connection();

  /** Returns a lease on the same server for another sandbox. */
  ServerLease copy();

  /** Ends this lease. Must be called once. */
  void release();

  /**
   * A lease on a server that the kit did not start and does not stop.
   *
   * @param connection the connection to the server
   */
  record Unmanaged(ServerConnection connection) implements ServerLease {

    @Override
    public ServerLease copy() {
      return this;
    }

    @Override
    public void release() {}
  }
}
