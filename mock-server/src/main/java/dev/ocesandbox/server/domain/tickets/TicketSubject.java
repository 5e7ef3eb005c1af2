// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import org.jspecify.annotations.Nullable;

/**
 * What a ticket is about: ids of the ticket catalogue.
 *
 * @param subTypeId ticket type; null for none
 * @param productId product category; null for none
 * @param problemId problem type
 * @param regionId region; null for none
 * @param severityId severity; null for none
 */
public record TicketSubject(
    @Nullable String subTypeId,
    @Nullable String productId,
    String problemId,
    @Nullable String regionId,
    @Nullable String severityId) {}
