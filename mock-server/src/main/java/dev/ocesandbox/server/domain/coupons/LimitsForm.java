// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads where a coupon may be used: each limit takes one value or several, as text or number. */
final class LimitsForm {

  private LimitsForm() {}

  static Map<String, List<String>> of(World world, RequestFields fields, JsonNode limits) {
    Map<String, List<String>> read = new LinkedHashMap<>();
    limits.properties().forEach(limit -> read.put(limit.getKey(), values(limit.getValue())));
    read.forEach(
        (key, values) ->
            values.stream()
                .flatMap(value -> problem(world, key, value).stream())
                .findFirst()
                .ifPresent(problem -> fields.refused("limits." + key, problem, "")));
    return read;
  }

  /** Limits may name only services and regions in which something can be bought. */
  private static Optional<Bilingual> problem(World world, String key, String value) {
    return UseLimit.problem(key, value)
        .or(
            () ->
                switch (LimitKey.find(key).orElseThrow()) {
                  case SERVICE_TYPE -> Products.serviceProblem(world, value);
                  case SERVICE_TYPE_BLACK_LIST ->
                      Arrays.stream(value.split(",", -1))
                          .flatMap(one -> Products.serviceProblem(world, one).stream())
                          .findFirst();
                  case REGION_CODE -> Products.regionProblem(world, value);
                  default -> Optional.empty();
                });
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
