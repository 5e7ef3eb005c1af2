// SPDX-License-Identifier: Apache-2.0
/**
 * The catalogue and the prices: cloud services, resource types, usage types, units and products.
 *
 * <p>Rooms take names from {@link dev.ocesandbox.server.domain.products.Products}, so that a code
 * has the same name everywhere. The lists are read on first use and never change. The state of the
 * room is the price book of a world.
 */
@NullMarked
package dev.ocesandbox.server.domain.products;

import org.jspecify.annotations.NullMarked;
