// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import java.util.List;

/**
 * A world that was opened.
 *
 * @param world the world
 * @param evicted ids of the worlds that were removed since the last one was opened
 */
public record Opened(HostedWorld world, List<String> evicted) {

  /** Creates one that keeps a copy of the list. */
  public Opened {
    evicted = List.copyOf(evicted);
  }
}
