// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.contracts.Contracts;
import java.time.Duration;

/** The numbers in the rules of this room. */
final class MeteringLimits {

  /** How many resources billed by use a world has at most (control.pay-per-use-limit). */
  static final int RESOURCES = Contracts.value("control.pay-per-use-limit", "limit").asInt();

  /** Span from the end of a period to its settlement (metering.settlement.delay). */
  static final Duration DELAY = Contracts.value("metering.settlement.delay", "time").asDuration();

  /** The same for bandwidths that are charged by their peaks (metering.settlement.delay). */
  static final Duration DELAY_OF_PEAKS =
      Contracts.value("metering.settlement.delay", "peaks").asDuration();

  /** How many reports of use wait for their settlement at most (control.usage-limit). */
  static final int REPORTS = Contracts.value("control.usage-limit", "reports").asInt();

  /** How many runs a world keeps before use is not settled (metering.settlement.most-runs). */
  static final int RUNS = Contracts.value("metering.settlement.most-runs", "runs").asInt();

  private MeteringLimits() {}
}
