// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Describes errors to the people who write control requests and files: the value that was given,
 * and what it must be. Where a schema describes its values in {@code x-says}, these words are used.
 */
final class PlainReasons {

  private static final int LISTED = 20;
  private static final int NEAREST = 3;

  private PlainReasons() {}

  /** Returns the problem; the path of a whole document is {@code whole}. */
  static Problem of(Failure failure, String whole) {
    String path = failure.path().isEmpty() ? whole : failure.path();
    Said reason = reason(failure, path);
    JsonNode value = failure.value();
    String text = value.isContainer() ? "" : value.asString("");
    return new Problem(path, reason.en(), reason.zh(), text, "");
  }

  private static Said reason(Failure failure, String path) {
    JsonNode alternatives = failure.alternatives();
    if (!alternatives.isMissingNode()) {
      return Said.isIn(alternatives)
          ? Said.by(alternatives).of(ShownValue.of(failure.value(), path))
          : Alternatives.of(alternatives);
    }
    return switch (failure.error().getKeyword()) {
      case "required" -> new Said("is required", "不能缺少");
      case "additionalProperties", "unevaluatedProperties" -> unknown(failure);
      case "not" -> Said.isIn(failure.bound()) ? Said.by(failure.bound()) : Limits.UNDOCUMENTED;
      case "false" -> new Said("is not allowed here", "此处不允许");
      case "minProperties" -> counted(failure, "at least ", "至少");
      case "maxProperties" -> counted(failure, "at most ", "最多");
      default -> wrong(failure, path);
    };
  }

  private static Said counted(Failure failure, String en, String zh) {
    long bound = failure.bound().asLong();
    List<String> known = fields(failure);
    return known.isEmpty()
        ? new Said("must have " + en + ShownValue.counted(bound, "field"), zh + bound + "个字段")
        : new Said(
            "must have " + en + bound + " of " + String.join(", ", known),
            zh + "包含" + String.join("、", known) + "中的" + bound + "个");
  }

  private static List<String> fields(Failure failure) {
    return failure.schema().path("properties").properties().stream()
        .map(property -> property.getKey())
        .toList();
  }

  private static Said unknown(Failure failure) {
    List<String> known = fields(failure);
    String given = String.valueOf(failure.error().getProperty());
    String nearest = Similarity.sorted(given, known).stream().findFirst().orElse("");
    if (!nearest.isEmpty() && Similarity.isClose(given, nearest)) {
      return new Said(
          "is not a known field; did you mean " + nearest + "?", "不是已知字段；是否应为" + nearest + "？");
    }
    return known.isEmpty() || known.size() > LISTED
        ? new Said("is not a known field", "不是已知字段")
        : new Said(
            "is not a known field; known: " + String.join(", ", known),
            "不是已知字段；已知字段：" + String.join("、", known));
  }

  private static Said wrong(Failure failure, String path) {
    JsonNode value = failure.value();
    Said shown = ShownValue.of(value, path);
    if (Said.isIn(failure.schema())) {
      return Said.by(failure.schema()).of(shown);
    }
    JsonNode bound = failure.bound();
    return switch (failure.error().getKeyword()) {
      case "type" -> TypeNames.mustBe(bound, shown);
      case "enum" -> listed(value, bound).of(shown);
      case "const" -> new Said("must be " + bound, "必须为" + bound).of(shown);
      default -> Limits.of(failure.error().getKeyword(), bound, value).of(shown);
    };
  }

  private static Said listed(JsonNode value, JsonNode bound) {
    List<String> all = bound.valueStream().map(one -> one.asString("null")).toList();
    if (all.size() <= LISTED) {
      String list = String.join(", ", all);
      return new Said("must be one of " + list, "必须是以下之一：" + list);
    }
    String nearest =
        Similarity.sorted(value.asString(""), all).stream()
            .limit(NEAREST)
            .collect(Collectors.joining(", "));
    return new Said(
        "is not among the " + all.size() + " known values; the nearest are " + nearest,
        "不是" + all.size() + "个已知值之一；最接近的是" + nearest);
  }
}
