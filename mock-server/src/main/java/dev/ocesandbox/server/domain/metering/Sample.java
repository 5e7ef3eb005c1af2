// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The bandwidth of five minutes.
 *
 * @param at when they begin, UTC
 * @param value Mbps
 */
public record Sample(Instant at, Quantity value) {

  /** Returns the day of the sample, GMT+8. */
  public LocalDate day() {
    return BusinessTime.day(at);
  }
}
