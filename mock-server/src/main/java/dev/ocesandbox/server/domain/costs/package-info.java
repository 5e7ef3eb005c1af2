// SPDX-License-Identifier: Apache-2.0
/**
 * The cost center: what is due in bills, as it is billed or spread over the days that it pays for.
 *
 * <p>The room keeps nothing. {@link dev.ocesandbox.server.domain.costs.Charges} makes charges of
 * the records of bills, {@link dev.ocesandbox.server.domain.costs.Spread} says which day has how
 * much of a charge, and groups add charges up by day or month.
 */
@NullMarked
package dev.ocesandbox.server.domain.costs;

import org.jspecify.annotations.NullMarked;
