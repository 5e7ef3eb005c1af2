// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Describes errors in the words of bean validation, as the live service does.
 *
 * <p>Seen live: "id: must not be null". Inferred: the other texts. A pattern is described by the
 * {@code x-says} of its schema, because clients should not have to read regular expressions.
 */
final class Reasons {

  private static final Said NULL = new Said("must not be null", "不能为null");

  private Reasons() {}

  static Problem of(Failure failure) {
    // Inferred: a body of another type is answered like one that is not JSON.
    String path = failure.path().isEmpty() ? "body" : failure.path();
    Said reason = said(failure);
    return new Problem(path, reason.en(), reason.zh(), value(failure), "");
  }

  /** Returns what a value must be, in English and without the value. */
  static String predicate(Failure failure) {
    return said(failure).en();
  }

  /** Missing fields, objects and lists have no value to show. */
  private static String value(Failure failure) {
    JsonNode value = failure.value();
    return value.isContainer() ? "" : value.asString("");
  }

  private static Said said(Failure failure) {
    boolean form = List.of("pattern", "format").contains(failure.error().getKeyword());
    if (form && Said.isIn(failure.schema())) {
      return Said.by(failure.schema());
    }
    return text(failure);
  }

  private static Said text(Failure failure) {
    JsonNode bound = failure.bound();
    if (!failure.alternatives().isMissingNode()) {
      return Alternatives.of(failure.alternatives());
    }
    return switch (failure.error().getKeyword()) {
      case "required" -> NULL;
      case "additionalProperties", "unevaluatedProperties" ->
          new Said("is not a known field", "不是已知字段");
      case "minimum" -> limit("must be greater than or equal to %s", "不能小于%s", bound);
      case "maximum" -> limit("must be less than or equal to %s", "不能大于%s", bound);
      case "minLength", "minItems" -> new Said("must not be empty", "不能为空");
      case "maxLength" -> limit("length must be between 0 and %s", "长度必须在0到%s之间", bound);
      case "maxItems" -> limit("size must be between 0 and %s", "个数必须在0到%s之间", bound);
      case "enum", "const" -> new Said("must be one of " + bound, "必须是以下之一：" + bound);
      case "type" ->
          failure.value().isNull()
              ? NULL
              : limit("must be of type %s", "类型必须是%s", bound.toString().replace("\"", ""));
      case "false" -> new Said("does not belong here", "此处不允许");
      default -> Limits.of(failure.error().getKeyword(), bound, failure.value());
    };
  }

  private static Said limit(String en, String zh, JsonNode bound) {
    return limit(en, zh, bound.asString());
  }

  private static Said limit(String en, String zh, String bound) {
    return new Said(en.formatted(bound), zh.formatted(bound));
  }
}
