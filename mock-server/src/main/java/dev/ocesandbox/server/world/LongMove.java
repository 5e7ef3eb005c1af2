// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.time.Instant;

/**
 * How far a clock move is that takes seconds of real time.
 *
 * @param world id of the world
 * @param at time reached, UTC
 * @param to time after the move, UTC
 * @param events number of events so far
 */
public record LongMove(String world, Instant at, Instant to, int events) {}
