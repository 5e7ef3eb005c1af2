// SPDX-License-Identifier: Apache-2.0
/**
 * Messages of tickets: what customers write, what they have read, and what they withdraw.
 *
 * <p>The tickets hold the messages; this room has no state.
 */
@NullMarked
package dev.ocesandbox.server.domain.messages;

import org.jspecify.annotations.NullMarked;
