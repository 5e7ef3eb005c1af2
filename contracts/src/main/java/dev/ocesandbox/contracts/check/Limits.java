// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** What the keywords that limit numbers, texts and lists demand of a value. */
final class Limits {

  static final Said UNDOCUMENTED = new Said("does not have the documented form", "不符合文档规定的格式");

  private Limits() {}

  /** Returns the predicate that follows the value. */
  static Said of(String keyword, JsonNode bound, JsonNode value) {
    String limit = bound.asString("");
    return switch (keyword) {
      case "minimum" -> new Said("must be " + limit + " or more", "不能小于" + limit);
      case "maximum" -> new Said("must be " + limit + " or less", "不能大于" + limit);
      case "exclusiveMinimum" -> new Said("must be more than " + limit, "必须大于" + limit);
      case "exclusiveMaximum" -> new Said("must be less than " + limit, "必须小于" + limit);
      case "multipleOf" -> multiple(bound.decimalValue());
      case "format" -> format(limit);
      case "uniqueItems" -> new Said("must not have an item twice", "不能有重复项");
      case "minLength", "maxLength", "minItems", "maxItems" ->
          size(keyword.startsWith("min"), keyword.endsWith("Items"), bound.asLong(), value);
      default -> UNDOCUMENTED;
    };
  }

  private static Said multiple(BigDecimal bound) {
    boolean decimals = bound.signum() > 0 && bound.unscaledValue().bitLength() == 1;
    return decimals
        ? new Said(
            "must have at most " + ShownValue.counted(bound.scale(), "decimal"),
            "最多" + bound.scale() + "位小数")
        : new Said("must be a multiple of " + bound, "必须是" + bound + "的倍数");
  }

  private static Said format(String format) {
    return switch (format) {
      case "date" -> new Said("must be a date such as 2026-01-31", "必须是日期，例如2026-01-31");
      case "date-time" ->
          new Said(
              "must be a time in UTC such as 2026-01-31T08:30:00Z",
              "必须是UTC时间，例如2026-01-31T08:30:00Z");
      default -> UNDOCUMENTED;
    };
  }

  private static Said size(boolean least, boolean list, long limit, JsonNode value) {
    String noun = list ? "item" : "character";
    String counter = list ? "项" : "个字符";
    if (least && limit == 1) {
      return new Said("must not be empty", "不能为空");
    }
    String text = value.asString("");
    long size = list ? value.size() : text.codePointCount(0, text.length());
    return new Said(
        "must have at %s %s, but has %d"
            .formatted(least ? "least" : "most", ShownValue.counted(limit, noun), size),
        "%s%d%s，实际为%d%s".formatted(least ? "至少" : "最多", limit, counter, size, counter));
  }
}
