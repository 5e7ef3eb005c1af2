// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.renewals;

import dev.ocesandbox.contracts.Contracts;

/** The numbers in the rules of this room. */
final class RenewalsLimits {

  /** How many years one renewal may last (renewals.renew.at-most-three-years). */
  static final int YEARS = Contracts.value("renewals.renew.at-most-three-years", "years").asInt();

  /**
   * How many years ahead a renewed term may end (renewals.renew.maximum-term). Inferred: the pages
   * state no number for CBC.99003154.
   */
  static final int YEARS_AHEAD =
      Contracts.value("renewals.renew.maximum-term", "time").asPeriod().getYears();

  private RenewalsLimits() {}
}
