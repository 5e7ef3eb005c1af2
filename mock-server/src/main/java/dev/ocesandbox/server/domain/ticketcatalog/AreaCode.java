// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.contracts.Bilingual;

/**
 * The dialing code of a country or region.
 *
 * @param id number of the row
 * @param code digits
 * @param name name
 */
record AreaCode(int id, String code, Bilingual name) {}
