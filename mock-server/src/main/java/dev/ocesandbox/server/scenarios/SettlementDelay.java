// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.world.Settings.Billing;
import dev.ocesandbox.server.world.time.TimeText;
import java.time.Duration;
import java.util.Optional;

/** Reads the setting {@code settlement_delay}. */
public final class SettlementDelay {

  /** What is wrong with a text that is no such delay. */
  public static final Bilingual REASON =
      new Bilingual("must be a span of days and time up to P31D", "必须是天数和时间组成的时长，不超过P31D");

  private SettlementDelay() {}

  /** Parses a delay; empty for a span with years or months and for one above the limit. */
  public static Optional<Duration> parse(String span) {
    return TimeText.fixed(span)
        .filter(delay -> !delay.isNegative() && delay.compareTo(Billing.LONGEST_DELAY) <= 0);
  }
}
