// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.packages;

import dev.ocesandbox.server.money.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Usage that a cloud service reports.
 *
 * @param customerId customer who has used it
 * @param meter what was metered
 * @param amount how much
 * @param measureId unit of the amount
 * @param resourceId the resource; empty if it is not reported
 * @param projectId enterprise project; null for the default one, or for none
 * @param begin when the usage began, UTC
 * @param end when the usage ended, UTC
 */
public record ReportedUsage(
    String customerId,
    Meter meter,
    Quantity amount,
    int measureId,
    String resourceId,
    @Nullable String projectId,
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
