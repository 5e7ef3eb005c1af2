// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.contracts.Bilingual;

/**
 * A type of problems with one product.
 *
 * @param id 32 hex digits
 * @param productId id of the product
 * @param name name
 * @param caseType 0 for a question, 5 for the report of a fault
 * @param canUseSupportPlan whether a support plan gives anything for it
 * @param leastPlan least plan of a customer that may create such a ticket; {@link
 *     SupportPlan#BASIC} if everybody may
 */
public record ProblemType(
    String id,
    String productId,
    Bilingual name,
    String caseType,
    boolean canUseSupportPlan,
    SupportPlan leastPlan) {

  /** Returns whether it is the report of a fault, which needs a region. */
  public boolean isFault() {
    return caseType.equals("5");
  }
}
