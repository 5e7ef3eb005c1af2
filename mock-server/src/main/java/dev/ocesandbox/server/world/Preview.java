// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

/**
 * The result of a command that was decided but not published.
 *
 * @param <T> type of the result for the caller
 * @param before the world on which the command was decided, settled to its time
 * @param change the decision
 */
public record Preview<T>(World before, Change<T> change) {}
