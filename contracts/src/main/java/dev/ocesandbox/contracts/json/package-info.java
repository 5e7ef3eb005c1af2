// SPDX-License-Identifier: Apache-2.0
/**
 * Reads and writes JSON.
 *
 * <p>Decimals stay exact and duplicate keys are rejected. No other package builds a mapper.
 */
@NullMarked
package dev.ocesandbox.contracts.json;

import org.jspecify.annotations.NullMarked;
