// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import com.networknt.schema.Error;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * An error of the validator and where it comes from.
 *
 * @param error the error
 * @param root schema that was validated, with everything it refers to
 */
record Failure(Error error, JsonNode root) {

  /** Keywords that are violated by a field that is missing or unknown. */
  private static final List<String> OF_FIELDS =
      List.of("required", "additionalProperties", "unevaluatedProperties");

  private static final List<String> ALTERNATIVES = List.of("oneOf", "anyOf");

  /** Returns the path of the value, such as coupon_infos[0].id; empty for the whole document. */
  String path() {
    String path = dotted(error.getInstanceLocation().toString());
    String property = error.getProperty();
    if (property == null || !OF_FIELDS.contains(error.getKeyword())) {
      return path;
    }
    return path.isEmpty() ? property : path + "." + property;
  }

  /** Returns the value; a missing node if there is none. */
  JsonNode value() {
    JsonNode value = error.getInstanceNode();
    return value == null ? MissingNode.getInstance() : value;
  }

  /** Returns the value of the keyword that the value violates. */
  JsonNode bound() {
    return error.getSchemaNode();
  }

  /** Returns the schema that holds the violated keyword. */
  JsonNode schema() {
    String keyword = error.getSchemaLocation().getFragment().toString();
    return root.at(keyword.substring(0, Math.max(keyword.lastIndexOf('/'), 0)));
  }

  /**
   * Returns the outermost schema with alternatives that the value fits none or too many of; a
   * missing node if there is none.
   */
  JsonNode alternatives() {
    JsonNode schema = root;
    for (String step : error.getEvaluationPath().toString().split("/", -1)) {
      if (ALTERNATIVES.contains(step) && schema.has(step)) {
        return schema;
      }
      if (step.equals("$ref")) {
        schema = root.at(schema.path(step).asString().substring(1));
      } else if (!step.isEmpty()) {
        schema =
            schema.isArray() ? schema.path(Integer.parseInt(step)) : schema.path(unescaped(step));
      }
    }
    return MissingNode.getInstance();
  }

  private static String unescaped(String step) {
    return step.replace("~1", "/").replace("~0", "~");
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
