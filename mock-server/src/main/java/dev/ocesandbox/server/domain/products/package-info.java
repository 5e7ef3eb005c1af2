// SPDX-License-Identifier: Apache-2.0
/**
 * What the vendor sells: so far the names of cloud services and types of resources.
 *
 * <p>Every room that shows a name asks here, so that one code has one name everywhere. Prices and
 * the operations of the product family are not here yet. Keeps no state in a world.
 */
@NullMarked
package dev.ocesandbox.server.domain.products;

import org.jspecify.annotations.NullMarked;
