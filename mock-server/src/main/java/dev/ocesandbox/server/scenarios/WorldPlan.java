// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.world.time.ClockStart;

/**
 * Describes a world to be created from a scenario.
 *
 * @param id id of the world
 * @param seed seed of the ids that the world issues; ignored for a saved state, which has its own
 * @param clock initial state of the clock. A saved state starts at the time at which it was saved
 *     unless {@code clock} names an instant, and is frozen if it was saved frozen or {@code clock}
 *     is frozen
 */
public record WorldPlan(String id, long seed, ClockStart clock) {}
