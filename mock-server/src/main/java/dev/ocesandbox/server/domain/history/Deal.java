// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account does with one thing that it buys.
 *
 * @param number number of the deal, from 0
 * @param article what
 * @param regionCode where
 * @param months length of the first term and of each renewal
 * @param boughtAt when it is bought, UTC
 * @param renewedAt when it is renewed, UTC, before each term ends
 * @param unsubscribedAt when it is unsubscribed, UTC; null for never
 */
record Deal(
    int number,
    Article article,
    String regionCode,
    int months,
    Instant boughtAt,
    List<Instant> renewedAt,
    @Nullable Instant unsubscribedAt) {

  /** Creates a deal with a copy of the list. */
  Deal {
    renewedAt = List.copyOf(renewedAt);
  }

  /** What is done. */
  enum Kind {
    PURCHASE,
    RENEWAL,
    UNSUBSCRIPTION
  }

  /**
   * One step of a deal.
   *
   * @param at when, UTC
   * @param kind what is done
   * @param deal the deal
   */
  record Step(Instant at, Kind kind, Deal deal) {}

  /** Returns the steps, oldest first. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(boughtAt, Kind.PURCHASE, this));
    renewedAt.forEach(at -> steps.add(new Step(at, Kind.RENEWAL, this)));
    if (unsubscribedAt != null) {
      steps.add(new Step(unsubscribedAt, Kind.UNSUBSCRIPTION, this));
    }
    return steps;
  }
}
