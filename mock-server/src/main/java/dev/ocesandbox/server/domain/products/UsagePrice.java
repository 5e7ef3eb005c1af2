// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

/**
 * The pay-per-use price of a product.
 *
 * @param usageFactor what is metered, such as Duration or upflow
 * @param measureId the unit that the price is for, such as 4 for an hour
 * @param tariff yuan for one unit of usage
 */
record UsagePrice(String usageFactor, int measureId, Tariff tariff) {}
