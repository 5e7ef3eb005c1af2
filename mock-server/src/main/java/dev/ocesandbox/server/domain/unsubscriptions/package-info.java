// SPDX-License-Identifier: Apache-2.0
/**
 * Unsubscribing resources, or switching them to pay-per-use billing, before their terms end.
 *
 * <p>This room decides what can be refunded and calculates the refund term by term. The orders room
 * places the order and moves the money; the resources room closes the resources. The state is what
 * customers have used of their five-day quota, and the table of handling fees.
 */
@NullMarked
package dev.ocesandbox.server.domain.unsubscriptions;

import org.jspecify.annotations.NullMarked;
