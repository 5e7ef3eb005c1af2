// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads where a coupon may be used: each limit takes one value or several, as text or number. */
final class LimitsForm {

  private static final int SHOWN = 3;

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
  private static Optional<String> problem(World world, String key, String value) {
    return UseLimit.problem(key, value)
        .or(
            () ->
                switch (LimitKey.find(key).orElseThrow()) {
                  case SERVICE_TYPE -> unknown(Products.services(world), value, "cloud service");
                  case SERVICE_TYPE_BLACK_LIST ->
                      Arrays.stream(value.split(",", -1))
                          .flatMap(
                              one ->
                                  unknown(Products.services(world), one, "cloud service").stream())
                          .findFirst();
                  case REGION_CODE -> unknown(Products.regions(world), value, "region");
                  default -> Optional.empty();
                });
  }

  private static Optional<String> unknown(Set<String> known, String value, String thing) {
    return known.contains(value)
        ? Optional.empty()
        : Optional.of(
            "names no %s: %s; the nearest are %s"
                .formatted(thing, value, String.join(", ", Nearest.some(value, known, SHOWN))));
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
