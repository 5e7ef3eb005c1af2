// SPDX-License-Identifier: Apache-2.0
/**
 * The state of the sandbox: immutable worlds, the commands that change them, and the store that
 * publishes each new version.
 *
 * <p>A room declares a {@link dev.ocesandbox.server.world.Slot} for its state. Its rules are
 * functions from a world to a {@link dev.ocesandbox.server.world.Change}. The {@link
 * dev.ocesandbox.server.world.WorldStore} runs one command at a time and publishes either the whole
 * change or nothing. This package does not depend on rooms or HTTP.
 */
@NullMarked
package dev.ocesandbox.server.world;

import org.jspecify.annotations.NullMarked;
