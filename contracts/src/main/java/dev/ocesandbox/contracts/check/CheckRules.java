// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import tools.jackson.databind.JsonNode;

/**
 * Finds the rule that refuses a faulty request: the x-check-rule of the field or parameter, else of
 * the operation. Most operations name none and leave it to their family.
 */
final class CheckRules {

  private static final String KEY = "x-check-rule";

  private final JsonNode document;
  private final JsonNode operation;

  CheckRules(JsonNode document, JsonNode operation) {
    this.document = document;
    this.operation = operation;
  }

  /** Returns a problem of a parameter with its rule. */
  Problem ofParameter(Problem problem) {
    String name = withoutIndex(problem.field());
    return operation
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("name").asString().equals(name))
        .findFirst()
        .map(parameter -> problem.by(ruleOf(parameter)))
        .orElseGet(() -> ofOperation(problem));
  }

  /** Returns a problem of the body with the rule of the deepest field that names one. */
  Problem ofField(Problem problem, JsonNode bodyShape) {
    JsonNode shape = resolved(bodyShape);
    String rule = ruleOf(shape);
    for (String step : problem.field().split("\\.", -1)) {
      JsonNode property = resolved(shape.path("properties").path(withoutIndex(step)));
      shape = step.endsWith("]") ? resolved(property.path("items")) : property;
      rule = shape.path(KEY).asString(rule);
    }
    return problem.by(rule);
  }

  private Problem ofOperation(Problem problem) {
    return problem.by(operation.path(KEY).asString(""));
  }

  private String ruleOf(JsonNode part) {
    return part.path(KEY).asString(operation.path(KEY).asString(""));
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode reference = schema.get("$ref");
    return reference == null ? schema : document.at(reference.asString().substring(1));
  }

  private static String withoutIndex(String step) {
    int bracket = step.indexOf('[');
    return bracket < 0 ? step : step.substring(0, bracket);
  }
}
