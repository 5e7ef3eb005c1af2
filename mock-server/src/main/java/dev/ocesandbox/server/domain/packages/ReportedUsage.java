// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.domain.products.Amount;
import java.time.Instant;

/**
 * Usage as a cloud service reports it.
 *
 * @param customerId who has used something
 * @param meter what was metered
 * @param amount so much
 * @param measureId unit of the amount
 * @param resourceId the resource; empty when nobody said
 * @param begin when the use began, UTC
 * @param end when the use ended, UTC
 */
public record ReportedUsage(
    String customerId,
    Meter meter,
    Amount amount,
    int measureId,
    String resourceId,
    Instant begin,
    Instant end) {

  /**
   * What was metered.
   *
   * @param serviceTypeCode cloud service
   * @param resourceTypeCode resource type
   * @param usageType usage type
   * @param regionCode region
   */
  public record Meter(
      String serviceTypeCode, String resourceTypeCode, String usageType, String regionCode) {}
}
