// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import java.time.Instant;

/**
 * An entry in the operation log of a ticket.
 *
 * @param id id, 32 hex digits
 * @param operation what was done
 * @param operatorId id of the customer or IAM user who did it
 * @param operatorName name of the operator
 * @param description remark of the operator; empty for none
 * @param at when it was done
 */
public record TicketLog(
    String id,
    TicketOperation operation,
    String operatorId,
    String operatorName,
    String description,
    Instant at) {}
