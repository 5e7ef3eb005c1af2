// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the values of keywords, and notes whether one has an unusual form. */
final class Keywords {

  private final JsonNode schema;
  private boolean understood = true;

  Keywords(JsonNode schema) {
    this.schema = schema;
  }

  /** Returns whether all values that were read so far have their usual form. */
  boolean understood() {
    return understood;
  }

  boolean has(String keyword) {
    return schema.has(keyword);
  }

  /** Returns a limit that is an integer from 0 on. */
  int limit(String keyword, int absent) {
    JsonNode value = schema.path(keyword);
    boolean usual = value.isInt() && value.intValue() >= 0;
    return understand(usual, value) ? value.intValue() : absent;
  }

  /** Returns a number that has no extreme exponent. */
  @Nullable BigDecimal number(String keyword) {
    JsonNode value = schema.path(keyword);
    boolean usual =
        value.isInt() || value.isLong() || (value.isBigDecimal() && isPlain(value.decimalValue()));
    return understand(usual, value) ? value.decimalValue() : null;
  }

  private static boolean isPlain(BigDecimal number) {
    return Math.abs((long) number.scale()) <= NumberRules.MAX_SCALE;
  }

  /** Returns a flag; false if it is absent. */
  boolean flag(String keyword) {
    JsonNode value = schema.path(keyword);
    return understand(value.isBoolean(), value) && value.booleanValue();
  }

  @Nullable String text(String keyword) {
    JsonNode value = schema.path(keyword);
    return understand(value.isString(), value) ? value.stringValue() : null;
  }

  /** Notes that a value cannot be understood. */
  void misunderstood() {
    understood = false;
  }

  private boolean understand(boolean usual, JsonNode value) {
    understood &= usual || value.isMissingNode();
    return usual;
  }
}
