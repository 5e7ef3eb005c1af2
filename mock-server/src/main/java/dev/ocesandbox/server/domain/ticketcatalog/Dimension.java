// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.contracts.Bilingual;

/**
 * A point on which a finished ticket is rated.
 *
 * @param id number
 * @param name name
 * @param description what is rated
 * @param value highest score
 * @param perValue score of one step
 * @param categoryId category of the point
 */
public record Dimension(
    int id, Bilingual name, Bilingual description, int value, int perValue, String categoryId) {

  /** Returns whether a score can be given: a number of whole steps, at least one. */
  public boolean accepts(int score) {
    return score >= perValue && score <= value && score % perValue == 0;
  }
}
