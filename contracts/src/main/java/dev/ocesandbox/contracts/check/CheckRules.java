// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import tools.jackson.databind.JsonNode;

/**
 * Finds the rule that rejects an invalid request: the x-check-rule of the field or parameter, else
 * that of the operation. Most operations name none; the rule of their family then applies.
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
  Problem ofField(Problem problem, JsonNode bodySchema) {
    Shape shape = new Shapes(document).of(bodySchema);
    String rule = ruleOf(shape, operation.path(KEY).asString(""));
    for (String step : problem.field().split("\\.", -1)) {
      shape = shape.field(withoutIndex(step)).orElse(Shape.OPEN);
      rule = ruleOf(shape, rule);
      for (int i = step.indexOf('['); i >= 0; i = step.indexOf('[', i + 1)) {
        shape = shape.items().orElse(Shape.OPEN);
        rule = ruleOf(shape, rule);
      }
    }
    return problem.by(rule);
  }

  private static String ruleOf(Shape shape, String enclosing) {
    return shape.rule().isEmpty() ? enclosing : shape.rule();
  }

  private Problem ofOperation(Problem problem) {
    return problem.by(operation.path(KEY).asString(""));
  }

  private String ruleOf(JsonNode part) {
    return part.path(KEY).asString(operation.path(KEY).asString(""));
  }

  private static String withoutIndex(String step) {
    int bracket = step.indexOf('[');
    return bracket < 0 ? step : step.substring(0, bracket);
  }
}
