// SPDX-License-Identifier: Apache-2.0
/**
 * Service tickets: what a customer asks, what support answers, and where a ticket stands.
 *
 * <p>A ticket holds its messages, labels, links and operation log. Rooms above it add to these:
 * {@code messages} writes messages, {@code support} acts for the vendor's staff.
 */
@NullMarked
package dev.ocesandbox.server.domain.tickets;

import org.jspecify.annotations.NullMarked;
