// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import java.math.BigDecimal;

/**
 * How much of a product is used.
 *
 * @param factor what is metered, such as Duration
 * @param value so much, not negative
 * @param measureId of which unit, such as 4 for hours
 */
public record Usage(String factor, BigDecimal value, int measureId) {}
