// SPDX-License-Identifier: Apache-2.0
/**
 * The clock of a world and what happens by itself when it moves.
 *
 * <p>Rules get the time as a parameter. What is due stands in the agenda; the time line runs it in
 * order of time, on the thread of whoever moved the clock.
 */
@NullMarked
package dev.ocesandbox.server.world.time;

import org.jspecify.annotations.NullMarked;
