// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Ratio;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One act as a scenario tells it; the schema has checked the forms.
 *
 * @param customerId of the account it is told of
 * @param json what is told
 * @param start of the world
 */
record Told(String customerId, JsonNode json, Instant start) {

  boolean has(String field) {
    return json.has(field);
  }

  String text(String field, String otherwise) {
    return json.path(field).asString(otherwise);
  }

  @Nullable String textOrNull(String field) {
    return json.has(field) ? json.path(field).asString() : null;
  }

  int number(String field, int otherwise) {
    return json.path(field).asInt(otherwise);
  }

  boolean flag(String field) {
    return json.path(field).asBoolean(false);
  }

  /** Reads an amount; nothing when it is absent. */
  Money amount(String field) {
    return Money.of(text(field, "0"));
  }

  @Nullable Money amountOrNull(String field) {
    return json.has(field) ? amount(field) : null;
  }

  @Nullable Ratio ratioOrNull(String field) {
    return Ratio.parse(text(field, "")).orElse(null);
  }

  /** Reads a time that may be told from the act on; null when it is absent. */
  @Nullable Instant momentOrNull(String field, Instant act) {
    return StoryTime.parse(text(field, "")).map(time -> time.at(start, act)).orElse(null);
  }

  Instant moment(String field, Instant act, StoryTime otherwise) {
    return StoryTime.parse(text(field, "")).orElse(otherwise).at(start, act);
  }
}
