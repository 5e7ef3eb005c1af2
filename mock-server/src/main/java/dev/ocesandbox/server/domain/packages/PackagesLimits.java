// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.contracts.Contracts;

/** The numbers in the rules of this room. */
final class PackagesLimits {

  /** How many days a query for usage records may cover (packages.records.ninety-days). */
  static final long RECORD_DAYS =
      Contracts.value("packages.records.ninety-days", "time").asDuration().toDays();

  /** How many months lists show an expired package (packages.list.eighteen-months). */
  static final int MONTHS_SHOWN =
      Contracts.value("packages.list.eighteen-months", "time").asPeriod().getMonths();

  private PackagesLimits() {}
}
