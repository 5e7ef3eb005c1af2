// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.contracts.Bilingual;

/**
 * How bad a problem is.
 *
 * @param id 32 hex digits
 * @param name name
 * @param leastPlan least support plan that it can be chosen with
 */
public record Severity(String id, Bilingual name, SupportPlan leastPlan) {}
