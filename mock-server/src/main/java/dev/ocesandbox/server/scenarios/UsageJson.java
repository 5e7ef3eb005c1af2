// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.domain.packages.ReportedUsage;
import dev.ocesandbox.server.domain.products.Amount;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Reads usage that a scenario tells or a control request reports. */
public final class UsageJson {

  private UsageJson() {}

  /** Reads usage that its schema has checked. */
  public static ReportedUsage of(String customerId, JsonNode usage, Instant begin, Instant end) {
    return new ReportedUsage(
        customerId,
        new ReportedUsage.Meter(
            usage.path("service_type_code").asString(),
            usage.path("resource_type_code").asString(),
            usage.path("usage_type").asString(),
            usage.path("region_code").asString()),
        Amount.of(usage.path("amount").asString()),
        usage.path("measure_id").asInt(),
        usage.path("resource_id").asString(""),
        begin,
        end);
  }
}
