// SPDX-License-Identifier: Apache-2.0
/**
 * The one way in which this product reads and writes JSON.
 *
 * <p>Decimals stay exact, duplicate keys are refused, numbers have bounded exponents. No other
 * package builds a mapper.
 */
@NullMarked
package dev.ocesandbox.contracts.json;

import org.jspecify.annotations.NullMarked;
