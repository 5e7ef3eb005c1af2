// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

import dev.ocesandbox.server.gateway.history.History.Start;
import java.util.List;

/**
 * What a history holds.
 *
 * @param start where it starts
 * @param entries the commands since, in order; a read stands behind the write whose world it saw
 * @param readsDropped number of reads and refused commands since the start that were dropped
 */
public record Recorded(Start start, List<Entry> entries, long readsDropped) {

  /** Copies the list. */
  public Recorded {
    entries = List.copyOf(entries);
  }
}
