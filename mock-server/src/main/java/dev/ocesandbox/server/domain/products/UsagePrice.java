// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

/**
 * What the use of a product costs.
 *
 * @param usageFactor what is metered, such as Duration or upflow
 * @param measureId the unit that the price is for, such as 4 for an hour
 * @param tariff yuan for one unit of usage
 */
record UsagePrice(String usageFactor, int measureId, Tariff tariff) {}
