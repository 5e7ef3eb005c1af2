// SPDX-License-Identifier: Apache-2.0
/**
 * Amounts of yuan and what may be done with them.
 *
 * <p>The only home of BigDecimal arithmetic. What moves is {@link
 * dev.ocesandbox.server.money.Money}, whole cents; prices of units and quotes of usage have more
 * decimals and are a {@link dev.ocesandbox.server.money.Rating}.
 */
@NullMarked
package dev.ocesandbox.server.money;

import org.jspecify.annotations.NullMarked;
