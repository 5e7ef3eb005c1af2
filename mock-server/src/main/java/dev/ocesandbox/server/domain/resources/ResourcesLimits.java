// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

import dev.ocesandbox.contracts.Contracts;
import java.time.LocalTime;
import java.util.List;

/** The numbers in the rules of this room. */
final class ResourcesLimits {

  /** When automatic renewals are attempted, GMT+8 (renewals.auto.first-attempt). */
  static final LocalTime HOUR_OF_ATTEMPTS =
      Contracts.value("renewals.auto.first-attempt", "hour").asTime();

  /** How many days before expiry they begin unless set otherwise (renewals.auto.first-attempt). */
  static final int DEDUCTION_DAYS =
      Math.toIntExact(Contracts.value("renewals.auto.first-attempt", "time").asDuration().toDays());

  /** Days of grace for customers of levels V0 to V5 (resources.grace.length). */
  static final List<Integer> GRACE_DAYS =
      Contracts.value("resources.grace.length", "days").asInts();

  /** Days of retention for customers of levels V0 to V5 (resources.retention.length). */
  static final List<Integer> RETENTION_DAYS =
      Contracts.value("resources.retention.length", "days").asInts();

  private ResourcesLimits() {}
}
