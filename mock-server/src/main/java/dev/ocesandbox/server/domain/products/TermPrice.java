// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.products;

import org.jspecify.annotations.Nullable;

/**
 * The price of a term of a product.
 *
 * @param periodType 0 day, 2 month, 3 year, 4 hour
 * @param periodNum the only number of periods that it is for; null for any number
 * @param tariff yuan for the whole term; for one period if the number is null
 */
record TermPrice(int periodType, @Nullable Integer periodNum, Tariff tariff) {}
