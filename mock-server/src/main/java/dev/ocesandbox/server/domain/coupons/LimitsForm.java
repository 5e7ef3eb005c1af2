// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads where a coupon may be used: each limit takes one value or several, as text or number. */
final class LimitsForm {

  private LimitsForm() {}

  static Map<String, List<String>> of(RequestFields fields, JsonNode limits) {
    Map<String, List<String>> read = new LinkedHashMap<>();
    limits.properties().forEach(limit -> read.put(limit.getKey(), values(limit.getValue())));
    read.forEach(
        (key, values) ->
            values.stream()
                .flatMap(value -> UseLimit.problem(key, value).stream())
                .findFirst()
                .ifPresent(problem -> fields.refused("limits." + key, problem, "")));
    return read;
  }

  private static List<String> values(JsonNode limit) {
    List<String> values = new ArrayList<>();
    if (limit.isArray()) {
      limit.forEach(value -> values.add(Json.plain(value)));
    } else {
      values.add(Json.plain(limit));
    }
    return values;
  }
}
