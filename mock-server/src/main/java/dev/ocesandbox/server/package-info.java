// SPDX-License-Identifier: Apache-2.0
/**
 * The sandbox as a whole: its facade, its options and the wiring of its parts.
 *
 * <p>{@link dev.ocesandbox.server.Sandbox} starts it. {@code Rooms} is the only class that knows
 * every room.
 */
@NullMarked
package dev.ocesandbox.server;

import org.jspecify.annotations.NullMarked;
