// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.contracts.Bilingual;

/**
 * A kind of tickets by who supports the product.
 *
 * @param id 0 for the cloud itself
 * @param name name
 */
public record SubType(String id, Bilingual name) {}
