// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.world.WorldView;
import dev.ocesandbox.server.world.time.ClockStart;
import org.jspecify.annotations.Nullable;

/**
 * Describes a fork to be created.
 *
 * @param id id of the new world
 * @param from view of the world that is forked, present or past
 * @param clock initial state of the clock; null to continue the clock of the view
 */
record ForkPlan(String id, WorldView from, @Nullable ClockStart clock) {}
