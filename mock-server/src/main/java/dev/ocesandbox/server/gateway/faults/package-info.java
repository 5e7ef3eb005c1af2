// SPDX-License-Identifier: Apache-2.0
/**
 * Applies the planned faults of a world to its requests. The faults are defined in {@code
 * gateway.worlds} and planned by the control API.
 */
@NullMarked
package dev.ocesandbox.server.gateway.faults;

import org.jspecify.annotations.NullMarked;
