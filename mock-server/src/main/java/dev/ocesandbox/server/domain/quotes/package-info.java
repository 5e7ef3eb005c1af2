// SPDX-License-Identifier: Apache-2.0
/**
 * Price quotes: list prices from the products room, less the customer's discounts.
 *
 * <p>There are quotes of usage and of new terms. The room places no orders and has no state. The
 * orders room uses the same prices and discounts.
 */
@NullMarked
package dev.ocesandbox.server.domain.quotes;

import org.jspecify.annotations.NullMarked;
