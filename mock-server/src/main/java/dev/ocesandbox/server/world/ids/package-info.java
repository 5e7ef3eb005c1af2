// SPDX-License-Identifier: Apache-2.0
/**
 * Ids, which are computed from the seed and the counters of a world.
 *
 * <p>Rooms declare their kinds of ids with the types of this package. The same requests to the same
 * world give the same ids, and no id is issued twice.
 */
@NullMarked
package dev.ocesandbox.server.world.ids;

import org.jspecify.annotations.NullMarked;
