// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.world.World;

/**
 * The saved state of a world.
 *
 * @param world the world, settled to the time at which it was saved
 * @param frozen whether its clock was frozen
 */
record SavedState(World world, boolean frozen) {}
