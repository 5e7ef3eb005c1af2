// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sort key of runs: oldest first.
 *
 * @param begin begin of the first period, UTC
 * @param id id of the run
 */
record RunKey(Instant begin, String id) {

  static final Comparator<RunKey> OLDEST_FIRST =
      Comparator.comparing(RunKey::begin).thenComparing(RunKey::id);

  static RunKey of(Run run) {
    return new RunKey(run.first().begin(), run.id());
  }

  /** Returns the names of the lists of a month that a run is in: of its owner and its payer. */
  static List<String> lists(Run run) {
    return Stream.of(run.customerId(), run.payerId())
        .distinct()
        .map(account -> list(account, run.cycle()))
        .toList();
  }

  /** Returns the name of the list of an account and a month. */
  static String list(String accountId, Cycle cycle) {
    return accountId + " " + cycle;
  }
}
