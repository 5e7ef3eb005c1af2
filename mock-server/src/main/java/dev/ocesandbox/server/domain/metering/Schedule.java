// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.world.time.Due;
import java.time.Instant;

/**
 * What is settled next of the resources of a customer. There is at most one for each customer and
 * pace, and an item of the agenda for each.
 *
 * @param customerId owner of the resources
 * @param pace how often they are settled
 * @param settledTo end of the last period that is settled, or the begin of the first one, UTC
 * @param at when the next settlement is due, UTC
 */
record Schedule(String customerId, Pace pace, Instant settledTo, Instant at) {

  static String key(String customerId, Pace pace) {
    return customerId + " " + pace;
  }

  String key() {
    return key(customerId, pace);
  }

  Due due() {
    return new Due(at, pace.type(), customerId);
  }

  /** Returns the next period to be settled. */
  Period next() {
    return pace.around(settledTo);
  }

  /** Returns the period before the next one. */
  Period last() {
    return pace.around(settledTo.minusSeconds(1));
  }

  /** Returns this schedule after the settlement of a period. */
  Schedule after(Period settled) {
    return new Schedule(customerId, pace, settled.end(), at);
  }

  Schedule dueAt(Instant other) {
    return new Schedule(customerId, pace, settledTo, other);
  }
}
