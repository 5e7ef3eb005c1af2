// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import dev.ocesandbox.server.world.World;

/**
 * An id and the world that will not give it again.
 *
 * @param world the world after the draw
 * @param id the id
 */
public record Drawn(World world, String id) {}
