// SPDX-License-Identifier: Apache-2.0
/**
 * Enterprises: who belongs to whom, the units of an enterprise, and money and coupons that move
 * between a master and its members.
 *
 * <p>The master of a customer and its custody are in the customer itself; this room keeps the rest.
 * Money moves through {@link dev.ocesandbox.server.domain.accounts.Accounts}, coupons through
 * {@link dev.ocesandbox.server.domain.coupons.Coupons}.
 */
@NullMarked
package dev.ocesandbox.server.domain.enterprise;

import org.jspecify.annotations.NullMarked;
