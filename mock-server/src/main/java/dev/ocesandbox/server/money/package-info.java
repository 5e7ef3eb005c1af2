// SPDX-License-Identifier: Apache-2.0
/**
 * Amounts of yuan and their arithmetic.
 *
 * <p>All arithmetic with BigDecimal is here. Money that moves is {@link
 * dev.ocesandbox.server.money.Money}, in whole cents. Prices of units and quotes of usage have more
 * decimals and are a {@link dev.ocesandbox.server.money.Rating}.
 */
@NullMarked
package dev.ocesandbox.server.money;

import org.jspecify.annotations.NullMarked;
