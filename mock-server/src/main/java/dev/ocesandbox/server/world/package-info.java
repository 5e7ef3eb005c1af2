// SPDX-License-Identifier: Apache-2.0
/**
 * State: an immutable world, the changes that rules propose and the store that publishes them.
 *
 * <p>Knows no room and no HTTP. A room declares a {@link dev.ocesandbox.server.world.Slot}; its
 * rules are functions from a world to a {@link dev.ocesandbox.server.world.Change}; the store
 * applies one at a time and publishes a new world or nothing at all.
 */
@NullMarked
package dev.ocesandbox.server.world;

import org.jspecify.annotations.NullMarked;
