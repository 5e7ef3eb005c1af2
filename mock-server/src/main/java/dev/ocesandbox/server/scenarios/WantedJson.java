// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.domain.products.ProductKey;
import dev.ocesandbox.server.domain.products.Requested;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what an order line of a scenario or of a control request asks for. */
public final class WantedJson {

  private WantedJson() {}

  /** Reads a line that its schema has checked. */
  public static Requested of(JsonNode line) {
    return new Requested(
        new ProductKey(
            line.path("service_type_code").asString(),
            line.path("resource_type_code").asString(),
            line.path("resource_spec").asString()),
        line.path("region_code").asString(),
        null,
        size(line),
        line.path("quantity").asInt());
  }

  private static Requested.@Nullable Size size(JsonNode line) {
    return line.has("resource_size")
        ? new Requested.Size(
            line.path("resource_size").asInt(),
            line.has("size_measure_id") ? line.path("size_measure_id").asInt() : null)
        : null;
  }
}
