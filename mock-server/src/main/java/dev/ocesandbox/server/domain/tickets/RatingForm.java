// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.domain.ticketcatalog.TicketCatalog;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.world.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rating in a request. */
final class RatingForm {

  private static final String LIST = "incident_satisfaction_list";

  private RatingForm() {}

  /** Returns the rating; empty if the request has none. */
  static Optional<TicketRating> read(RequestFields body) {
    if (!body.has("judgement") && !body.has(LIST)) {
      return Optional.empty();
    }
    List<TicketRating.Score> scores = new ArrayList<>();
    for (RequestFields row : body.objects(LIST)) {
      scores.add(
          new TicketRating.Score(
              row.integer("satisfaction_id", 0), row.integer("satisfaction_value", 0)));
    }
    return Optional.of(new TicketRating(body.text("judgement", ""), scores));
  }

  /** Refuses a point of rating that does not exist or comes twice, and a score that it has not. */
  static Optional<Refusal> refusal(TicketRating rating) {
    Set<Integer> seen = new HashSet<>();
    for (TicketRating.Score score : rating.scores()) {
      boolean fits =
          TicketCatalog.dimension(score.dimension())
              .filter(dimension -> dimension.accepts(score.value()))
              .isPresent();
      if (!fits || !seen.add(score.dimension())) {
        return Optional.of(
            new Refusal("tickets.rating.points", Map.of("point", "" + score.dimension())));
      }
    }
    return Optional.empty();
  }
}
