// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import com.networknt.schema.Error;
import tools.jackson.databind.JsonNode;

/**
 * Describes validation errors in the words of bean validation, as the live service does.
 *
 * <p>Seen live: "id: must not be null". Inferred: the other texts.
 */
final class Reasons {

  private Reasons() {}

  static Problem of(Error error) {
    String path = dotted(error.getInstanceLocation().toString());
    String property = error.getProperty();
    if (error.getKeyword().equals("required")
        || error.getKeyword().equals("additionalProperties")) {
      path = path.isEmpty() ? String.valueOf(property) : path + "." + property;
    }
    return new Problem(path, text(error), value(error), "");
  }

  private static boolean isNull(Error error) {
    JsonNode node = error.getInstanceNode();
    return node != null && node.isNull();
  }

  /** Missing fields, objects and lists have no value to show. */
  private static String value(Error error) {
    JsonNode node = error.getInstanceNode();
    return node == null || node.isContainer() ? "" : node.asString("");
  }

  private static String text(Error error) {
    JsonNode bound = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" -> "must not be null";
      case "additionalProperties" -> "is not a known field";
      case "minimum" -> "must be greater than or equal to " + bound.asString();
      case "maximum" -> "must be less than or equal to " + bound.asString();
      case "minLength", "minItems" -> "must not be empty";
      case "maxLength" -> "length must be between 0 and " + bound.asString();
      case "maxItems" -> "size must be between 0 and " + bound.asString();
      case "enum", "const" -> "must be one of " + bound;
      case "type" ->
          isNull(error)
              ? "must not be null"
              : "must be of type " + bound.toString().replace("\"", "");
      case "false" -> "does not belong here";
      case "format", "pattern" -> "must match " + bound.asString();
      default -> error.getMessage();
    };
  }

  /** /coupon_infos/0/id becomes coupon_infos[0].id. */
  private static String dotted(String pointer) {
    StringBuilder path = new StringBuilder();
    for (String step : pointer.split("/", -1)) {
      if (step.isEmpty()) {
        continue;
      }
      if (step.chars().allMatch(Character::isDigit)) {
        path.append('[').append(step).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step);
      }
    }
    return path.toString();
  }
}
