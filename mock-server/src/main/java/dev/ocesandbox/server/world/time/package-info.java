// SPDX-License-Identifier: Apache-2.0
/**
 * The clock of a world, its agenda of scheduled items, and the parsing and formatting of times.
 *
 * <p>Rules do not read a clock; they get the time as a parameter. {@code Scheduler} carries out the
 * items of an agenda.
 */
@NullMarked
package dev.ocesandbox.server.world.time;

import org.jspecify.annotations.NullMarked;
