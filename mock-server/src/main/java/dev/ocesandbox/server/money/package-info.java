// SPDX-License-Identifier: Apache-2.0
/**
 * Amounts of yuan and what may be done with them.
 *
 * <p>The only home of BigDecimal arithmetic. Amounts here are whole cents; ratings with more
 * decimals are another type and come with the rooms that rate usage.
 */
@NullMarked
package dev.ocesandbox.server.money;

import org.jspecify.annotations.NullMarked;
