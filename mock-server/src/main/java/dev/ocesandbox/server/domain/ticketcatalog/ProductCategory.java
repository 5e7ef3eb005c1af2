// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.contracts.Bilingual;

/**
 * A product that a ticket can be about.
 *
 * @param id 32 hex digits
 * @param subTypeId id of its sub type
 * @param acronym short name; may be empty
 * @param name name
 * @param description what tickets about it deal with
 * @param canUseSupportPlan whether a support plan gives anything for it
 */
public record ProductCategory(
    String id,
    String subTypeId,
    String acronym,
    Bilingual name,
    Bilingual description,
    boolean canUseSupportPlan) {}
