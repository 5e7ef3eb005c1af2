// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.world.time.ClockStart;

/**
 * How a world is to be made of a scenario.
 *
 * @param id of the world
 * @param seed what its ids are drawn from; a scenario with a saved state keeps its own
 * @param clock how its clock starts; a saved state goes on from where it was saved, and stands
 *     still when either it did or this says so
 */
public record WorldPlan(String id, long seed, ClockStart clock) {}
