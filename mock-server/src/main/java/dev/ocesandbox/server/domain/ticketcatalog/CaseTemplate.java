// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.contracts.Bilingual;

/**
 * What the description of a problem should say.
 *
 * @param id 32 hex digits
 * @param caseType case type of the problem types that it is for
 * @param name name
 * @param content text
 */
record CaseTemplate(String id, String caseType, Bilingual name, Bilingual content) {}
