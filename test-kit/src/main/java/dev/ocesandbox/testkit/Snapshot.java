// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.time.Instant;

/**
 * A world as it was at one moment, clock and settings included. It goes with its world.
 *
 * @param id its id
 * @param name what it is called; the id unless named
 * @param at the time of the world then
 */
public record Snapshot(String id, String name, Instant at) {

  static Snapshot of(Tree tree) {
    return new Snapshot(tree.text("snapshot_id"), tree.text("name"), tree.instant("at"));
  }
}
