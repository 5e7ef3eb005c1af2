// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import dev.ocesandbox.testkit.Sandbox;
import java.util.LinkedHashMap;
import java.util.Map;

/** The untouched worlds that interactions start from, one for each start. Not thread-safe. */
final class Worlds implements AutoCloseable {

  /** More starts than this are built anew each time, because the server limits its worlds. */
  private static final int MAX_KEPT = 16;

  private final ProviderServer server;
  private final Map<StartState, Sandbox> kept = new LinkedHashMap<>();

  Worlds(ProviderServer server) {
    this.server = server;
  }

  /** Returns a new world, which the caller must close. */
  Sandbox fork(StartState start) {
    Sandbox first = kept.get(start);
    if (first == null && kept.size() < MAX_KEPT) {
      first = start.start(server);
      kept.put(start, first);
    }
    return first == null ? start.start(server) : first.fork();
  }

  @Override
  public void close() {
    kept.values().forEach(Sandbox::close);
    kept.clear();
  }
}
