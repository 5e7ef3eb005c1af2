// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values for parameters that no answer gives: those that the contract lists, months and days, the
 * examples of the documentation, and the caller's own keys.
 */
final class SampleValues {

  /** Months and days are those of GMT+8. */
  private static final ZoneOffset GMT_8 = ZoneOffset.ofHours(8);

  private static final String MONTH = "\\d{4}-\\d{2}";
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  private final Keys keys;
  private final YearMonth current;

  SampleValues(Keys keys, Instant now) {
    this.keys = keys;
    this.current = YearMonth.from(LocalDate.ofInstant(now, GMT_8));
  }

  /** Returns the last closed month and the current one. */
  List<YearMonth> months() {
    return List.of(current.minusMonths(1), current);
  }

  /**
   * Returns a value for a parameter; empty if there is none.
   *
   * @param turn which of the listed values; the last one if there are fewer
   */
  Optional<JsonNode> of(JsonNode parameter, YearMonth month, int turn) {
    String name = parameter.path("name").asString();
    JsonNode schema = parameter.path("schema");
    JsonNode example = schema.path("examples").path(0);
    if (name.equals("access_key") || name.equals("X-Subject-Token")) {
      return own(name.equals("access_key") ? keys.accessKey() : keys.token());
    }
    if (schema.has("enum")) {
      JsonNode listed = schema.path("enum");
      return Optional.of(listed.path(Math.min(turn, listed.size() - 1)));
    }
    return example.isMissingNode() ? Optional.empty() : Optional.of(dated(name, example, month));
  }

  private static Optional<JsonNode> own(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(Json.object().stringNode(value));
  }

  /** Returns a value of an example with its months and days moved into a month. */
  JsonNode dated(String name, JsonNode value, YearMonth month) {
    if (value instanceof ObjectNode object) {
      ObjectNode copy = Json.object();
      object
          .properties()
          .forEach(f -> copy.set(f.getKey(), dated(f.getKey(), f.getValue(), month)));
      return copy;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode copy = Json.object().arrayNode();
      array.forEach(item -> copy.add(dated(name, item, month)));
      return copy;
    }
    if (name.equals("project_id") && !keys.projectId().isEmpty()) {
      return Json.object().stringNode(keys.projectId());
    }
    String text = value.isString() ? value.asString() : "";
    if (text.matches(MONTH)) {
      return Json.object().stringNode(month.toString());
    }
    return text.matches(DAY) ? Json.object().stringNode(day(name, month).toString()) : value;
  }

  private static LocalDate day(String name, YearMonth month) {
    return name.toLowerCase(Locale.ROOT).contains("end") ? month.atEndOfMonth() : month.atDay(1);
  }
}
