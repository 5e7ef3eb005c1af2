// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import dev.ocesandbox.server.money.Quantity;

/**
 * Usage of a product.
 *
 * @param factor what is metered, such as Duration
 * @param value how much
 * @param measureId unit, such as 4 for hours
 */
public record Usage(String factor, Quantity value, int measureId) {}
