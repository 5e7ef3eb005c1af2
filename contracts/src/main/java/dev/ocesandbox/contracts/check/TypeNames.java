// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Names the types of JSON in plain words. */
final class TypeNames {

  private static final Map<String, Said> NAMES =
      Map.of(
          "string", new Said("a text", "文本"),
          "integer", new Said("an integer", "整数"),
          "number", new Said("a number", "数字"),
          "boolean", new Said("true or false", "true或false"),
          "object", new Said("a JSON object", "JSON对象"),
          "array", new Said("a list", "列表"),
          "null", new Said("null", "null"));

  private TypeNames() {}

  /** Returns what type a value must have, and what it is. */
  static Said mustBe(JsonNode type, Said shown) {
    List<Said> names =
        (type.isArray() ? type.valueStream() : Stream.of(type))
            .map(one -> NAMES.getOrDefault(one.asString(""), new Said("valid", "有效值")))
            .toList();
    return new Said(
        names.stream().map(Said::en).collect(Collectors.joining(" or ", "must be ", ", but was "))
            + shown.en(),
        names.stream().map(Said::zh).collect(Collectors.joining("或", "必须是", "，实际为")) + shown.zh());
  }
}
