// SPDX-License-Identifier: Apache-2.0
/**
 * Operations as commands: the handlers of operations, their input, and running commands on hosted
 * worlds.
 *
 * <p>A {@link dev.ocesandbox.server.gateway.commands.Room} declares {@link
 * dev.ocesandbox.server.gateway.commands.Route}s, which the {@link
 * dev.ocesandbox.server.gateway.commands.CommandTable} looks up by operation.
 */
@NullMarked
package dev.ocesandbox.server.gateway.commands;

import org.jspecify.annotations.NullMarked;
