// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.world.Change;
import java.time.Instant;
import java.util.Comparator;

/**
 * One thing that happened before a world's start.
 *
 * @param place where the file tells it
 * @param at when
 * @param kind what it is, which puts acts of one instant in order
 * @param label by which later acts refer to what it made; empty for none
 * @param deed does it
 */
record Act(Place place, Instant at, Kind kind, String label, Deed deed) {

  /** Acts of one instant happen in this order. */
  enum Kind {
    CREDIT_LINE,
    TOP_UP,
    COUPON,
    CARD,
    DISCOUNT,
    ORDER,
    DISCOUNT_OF_ORDER,
    RECLAIM,
    STEP,
    USAGE
  }

  /** In order of time. */
  static final Comparator<Act> ORDER = Comparator.comparing(Act::at).thenComparing(Act::kind);

  /** Does an act. */
  interface Deed {
    /**
     * Returns the world after it and the id of what it made; what makes no sense is an {@code
     * IllegalArgumentException}.
     */
    Change<String> on(Stage stage);
  }
}
