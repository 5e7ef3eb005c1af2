// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.world.Moment;
import dev.ocesandbox.server.world.time.ClockStart;
import org.jspecify.annotations.Nullable;

/**
 * How a fork begins.
 *
 * @param id its id
 * @param from what it begins as
 * @param clock how its clock goes on; null as that of its origin did
 */
record ForkPlan(String id, Moment from, @Nullable ClockStart clock) {}
