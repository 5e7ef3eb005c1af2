// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.time.Instant;

/**
 * The saved state of a world, including its clock and settings. It is deleted with its world.
 *
 * @param id id of the snapshot
 * @param name name of the snapshot; the same as the id by default
 * @param at the time of the world when the snapshot was taken
 */
public record Snapshot(String id, String name, Instant at) {

  static Snapshot of(JsonValue json) {
    return new Snapshot(json.text("snapshot_id"), json.text("name"), json.instant("at"));
  }
}
