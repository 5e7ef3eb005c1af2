// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import java.util.List;

/**
 * The customer's rating of a ticket.
 *
 * @param judgement text; may be empty
 * @param scores scores by dimension
 */
public record TicketRating(String judgement, List<Score> scores) {

  /**
   * A score.
   *
   * @param dimension id of the dimension
   * @param value score given
   */
  public record Score(int dimension, int value) {}

  /** Creates a rating that keeps a copy of the scores. */
  public TicketRating {
    scores = List.copyOf(scores);
  }
}
