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

  private Reasons() {}

  static Problem of(Failure failure) {
    // Inferred: a body of another type is answered like one that is not JSON.
    String path = failure.path().isEmpty() ? "body" : failure.path();
    Said reason = said(failure);
    return new Problem(path, reason.en(), reason.zh(), value(failure), "");
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
    String text = text(failure);
    return new Said(text, text);
  }

  private static String text(Failure failure) {
    JsonNode bound = failure.bound();
    if (!failure.alternatives().isMissingNode()) {
      return Alternatives.of(failure.alternatives()).en();
    }
    return switch (failure.error().getKeyword()) {
      case "required" -> "must not be null";
      case "additionalProperties", "unevaluatedProperties" -> "is not a known field";
      case "minimum" -> "must be greater than or equal to " + bound.asString();
      case "maximum" -> "must be less than or equal to " + bound.asString();
      case "minLength", "minItems" -> "must not be empty";
      case "maxLength" -> "length must be between 0 and " + bound.asString();
      case "maxItems" -> "size must be between 0 and " + bound.asString();
      case "enum", "const" -> "must be one of " + bound;
      case "type" ->
          failure.value().isNull()
              ? "must not be null"
              : "must be of type " + bound.toString().replace("\"", "");
      case "false" -> "does not belong here";
      default -> Limits.of(failure.error().getKeyword(), bound, failure.value()).en();
    };
  }
}
