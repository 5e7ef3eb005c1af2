// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

/**
 * What a command would do.
 *
 * @param <T> what its caller would get
 * @param before the world it was decided on, with all that was due
 * @param change what the rule returned; published nowhere
 */
public record TriedOut<T>(World before, Change<T> change) {}
