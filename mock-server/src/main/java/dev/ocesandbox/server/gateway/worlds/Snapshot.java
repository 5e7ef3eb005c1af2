// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import dev.ocesandbox.server.world.WorldView;
import java.time.Instant;

/**
 * A saved state of a world. It takes no extra memory, because worlds are immutable values.
 *
 * @param id id, unique within the world
 * @param name display name, not necessarily unique
 * @param view the world and its time
 * @param takenAt wall-clock time at which it was taken
 */
public record Snapshot(String id, String name, WorldView view, Instant takenAt) {}
