// SPDX-License-Identifier: Apache-2.0
/**
 * What the vendor sells: cloud services, types of resources, usage types, units and their ratios.
 *
 * <p>Every room that shows a name asks {@link dev.ocesandbox.server.domain.products.Products}, so
 * that one code has one name everywhere. Each list is read when it is first asked for and never
 * changes; the room keeps no state in a world. What a resource costs is the business of price
 * quotes.
 */
@NullMarked
package dev.ocesandbox.server.domain.products;

import org.jspecify.annotations.NullMarked;
