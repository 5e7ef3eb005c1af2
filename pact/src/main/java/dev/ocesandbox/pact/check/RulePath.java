// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The path of a matching rule, such as {@code $.orders[*].id}.
 *
 * @param steps names and indexes; {@code *} for any
 */
record RulePath(List<String> steps) {

  private static final Pattern STEP =
      Pattern.compile("\\.(\\*|[^.\\[\\]'\"*]+)|\\[(\\*|\\d{1,9})]|\\['([^']*)']|\\[\"([^\"]*)\"]");
  private static final int MAX_LENGTH = 2_000;

  /** Reads a path; empty if it is not one. */
  static Optional<RulePath> of(String expression) {
    if (!expression.startsWith("$") || expression.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    List<String> steps = new ArrayList<>();
    Matcher step = STEP.matcher(expression);
    int end = 1;
    while (end < expression.length() && step.find(end) && step.start() == end) {
      for (int group = 1; group <= step.groupCount(); group++) {
        if (step.group(group) != null) {
          steps.add(step.group(group));
        }
      }
      end = step.end();
    }
    return end == expression.length() ? Optional.of(new RulePath(steps)) : Optional.empty();
  }

  /** Returns the pointer of the first steps, where any index is the first one. */
  JsonPointer pointer(int length) {
    JsonPointer pointer = JsonPointer.empty();
    for (String step : steps.subList(0, length)) {
      pointer = pointer.appendProperty(step.equals("*") ? "0" : step);
    }
    return pointer;
  }

  /** Returns the values of a body at this path. */
  List<JsonNode> values(JsonNode body) {
    List<JsonNode> values = List.of(body);
    for (String step : steps) {
      values = values.stream().flatMap(value -> below(value, step).stream()).toList();
    }
    return values;
  }

  private static List<JsonNode> below(JsonNode value, String step) {
    if (step.equals("*")) {
      return value.isContainer() ? value.valueStream().toList() : List.of();
    }
    JsonNode one =
        value.isArray() && step.matches("\\d{1,9}")
            ? value.path(Integer.parseInt(step))
            : value.path(step);
    return one.isMissingNode() ? List.of() : List.of(one);
  }

  /** Returns whether a list on the way is empty, so that the path could have values. */
  boolean endsInEmptyList(JsonNode body) {
    for (int length = 0; length < steps.size(); length++) {
      List<JsonNode> holders = new RulePath(steps.subList(0, length)).values(body);
      if (steps.get(length).equals("*") && holders.stream().anyMatch(JsonNode::isEmpty)) {
        return true;
      }
    }
    return false;
  }
}
