// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.server.ledger.Entry;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The months of a world that have bills.
 *
 * @param first month of its first ledger entry, or the present one
 * @param present month of its clock
 */
record Months(Cycle first, Cycle present) {

  static Months of(World world, Instant now) {
    Cycle present = Cycle.of(now);
    // Purchases can be given in the past, so the first entry is not the oldest.
    Cycle first =
        world.ledger().entries().stream()
            .map(Entry::at)
            .min(Comparator.naturalOrder())
            .map(Cycle::of)
            .orElse(present);
    return new Months(first.compareTo(present) < 0 ? first : present, present);
  }

  /** Refuses a month that is not among them. */
  Optional<Refusal> refusal(Cycle month) {
    return month.compareTo(first) >= 0 && month.compareTo(present) <= 0
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "control.bills-month-known",
                Map.of(
                    "month", month.toString(),
                    "first", first.toString(),
                    "last", present.toString())));
  }
}
