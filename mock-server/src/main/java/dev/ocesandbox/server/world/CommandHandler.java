// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

/**
 * Decides a command. Implementations are pure functions of the world and the command.
 *
 * @param <T> type of the result for the caller
 */
public interface CommandHandler<T> {

  /** Returns the new world and the result for the caller, or a refusal. */
  Change<T> handle(World world, Command command);
}
