// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.unsubscriptions;

import dev.ocesandbox.server.domain.resources.PaidTerm;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How long a paid term is and how much of it is used (usermanual-billing,
 * unsubscription_topic_20000081).
 *
 * @param months whole months from its first day to its last
 * @param all hours from the hour in which it began to the midnight after its last second
 * @param used hours of use, both ends cut to the hour; at most all of them
 */
record TermHours(long months, long all, long used) {

  static TermHours of(PaidTerm term, Instant now) {
    Instant begin = hourOf(term.begin());
    long all = ChronoUnit.HOURS.between(begin, term.end().plusSeconds(1));
    long used = ChronoUnit.HOURS.between(begin, hourOf(now));
    long months =
        ChronoUnit.MONTHS.between(
            BusinessTime.day(term.begin()), BusinessTime.day(term.end()).plusDays(1));
    return new TermHours(months, all, Math.max(0, Math.min(used, all)));
  }

  private static Instant hourOf(Instant instant) {
    return instant.truncatedTo(ChronoUnit.HOURS);
  }
}
