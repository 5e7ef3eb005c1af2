// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.accounts;

import dev.ocesandbox.contracts.Contracts;

/** The numbers in the rules of this room. */
final class AccountsLimits {

  /** How many years a query for change records may cover (accounts.records.one-year-range). */
  static final int RECORD_YEARS =
      Contracts.value("accounts.records.one-year-range", "time").asPeriod().getYears();

  private AccountsLimits() {}
}
