// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import dev.ocesandbox.server.world.Moment;
import java.time.Instant;

/**
 * A moment of a world that can be had back. It costs nothing, because worlds are values.
 *
 * @param id unique within the world
 * @param name for people; need not be unique
 * @param moment world and clock
 * @param takenAt real time
 */
public record Snapshot(String id, String name, Moment moment, Instant takenAt) {}
