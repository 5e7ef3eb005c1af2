// SPDX-License-Identifier: Apache-2.0
/**
 * The authorizations that support asks for on a ticket: to use the console or to log in to servers
 * of the customer.
 *
 * <p>The customer grants, rejects or cancels them; they end at their time. What support did on a
 * server is kept as sessions, with commands and moved files.
 */
@NullMarked
package dev.ocesandbox.server.domain.authorizations;

import org.jspecify.annotations.NullMarked;
