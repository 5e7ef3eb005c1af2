// SPDX-License-Identifier: Apache-2.0
/**
 * Who may do what with tickets: the account itself, its IAM users by their system policies and user
 * groups, and the privileges that the account gives its IAM users.
 *
 * <p>The room knows no tickets. {@link dev.ocesandbox.server.domain.privileges.TicketCaller}
 * answers for a caller and the owner of a ticket.
 */
@NullMarked
package dev.ocesandbox.server.domain.privileges;

import org.jspecify.annotations.NullMarked;
