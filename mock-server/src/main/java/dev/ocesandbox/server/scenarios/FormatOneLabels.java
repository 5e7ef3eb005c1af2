// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Finds the types of labeled items in an arrangement of format 1. */
final class FormatOneLabels {

  /** The type of stored-value cards. */
  static final String CARD = "card";

  private FormatOneLabels() {}

  /** Returns the types of coupons, cards and discounts by label. */
  static Map<String, String> types(JsonNode arrange) {
    Map<String, String> types = new HashMap<>();
    for (JsonNode history : arrange) {
      for (String list : List.of("coupons", "cards", "discounts")) {
        for (JsonNode item : history.path(list)) {
          if (item.has("label")) {
            types.put(item.path("label").asString(), item.path("type").asString(CARD));
          }
        }
      }
    }
    return types;
  }
}
