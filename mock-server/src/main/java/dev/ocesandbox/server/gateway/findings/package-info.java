// SPDX-License-Identifier: Apache-2.0
/**
 * What clients do that would hurt them on the real service, found in the request log: one class for
 * each habit.
 *
 * <p>Pure: a detector looks at the logged exchanges of one world, oldest first, and says what it
 * saw. Nothing here refuses a request or changes an answer; the stages do that. How lists are paged
 * and how often an operation may be called stands in the contracts.
 */
@NullMarked
package dev.ocesandbox.server.gateway.findings;

import org.jspecify.annotations.NullMarked;
