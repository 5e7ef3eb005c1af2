// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.world.World;

/**
 * A world as it was saved.
 *
 * @param world settled to the instant at which it was saved
 * @param frozen whether its clock stood still
 */
record SavedState(World world, boolean frozen) {}
