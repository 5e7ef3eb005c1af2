// SPDX-License-Identifier: Apache-2.0
/**
 * Ids in the vendor's shapes, drawn from the seed and the counters of a world.
 *
 * <p>The same world and the same requests give the same ids; no id comes twice.
 */
@NullMarked
package dev.ocesandbox.server.world.ids;

import org.jspecify.annotations.NullMarked;
