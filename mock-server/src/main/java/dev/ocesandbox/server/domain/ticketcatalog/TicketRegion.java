// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.contracts.Bilingual;

/**
 * A region that a ticket can be about.
 *
 * @param id code, such as cn-north-4
 * @param name name
 * @param isInternational whether it is outside the mainland of China
 */
public record TicketRegion(String id, Bilingual name, boolean isInternational) {}
