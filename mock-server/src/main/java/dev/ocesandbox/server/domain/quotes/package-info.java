// SPDX-License-Identifier: Apache-2.0
/**
 * What something would cost a customer: list prices from the products room, less the customer's
 * discounts.
 *
 * <p>Quotes of usage and of new terms. Places no order and keeps no state; what a purchase costs is
 * decided by the orders room with the same prices and the same discounts.
 */
@NullMarked
package dev.ocesandbox.server.domain.quotes;

import org.jspecify.annotations.NullMarked;
