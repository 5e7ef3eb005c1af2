// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.time.Instant;
import java.util.function.BiFunction;

/**
 * One write: who asks for what, and the rule that decides.
 *
 * @param <T> what the caller gets
 * @param operation id of the operation, for logs and a journal to come
 * @param caller id of the customer, or "control"
 * @param rule decides on an immutable world at an instant; it may throw only for a bug
 */
public record Command<T>(
    String operation, String caller, BiFunction<World, Instant, Change<T>> rule) {}
