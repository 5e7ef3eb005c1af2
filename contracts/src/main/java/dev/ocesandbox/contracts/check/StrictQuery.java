// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds query parameters of the control API that the faked API would read leniently: repeated ones,
 * of which it takes the first, and empty ones or null, which it takes as absent. A filter that
 * silently does nothing would be dangerous in a test.
 */
final class StrictQuery {

  private StrictQuery() {}

  /** Returns the first problem of the parameters that are given, in the order of the contract. */
  static Optional<Problem> problem(Map<String, List<String>> query, List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      List<String> texts = query.getOrDefault(parameter.name(), List.of());
      if (texts.size() > 1 && !parameter.isList()) {
        return problem(parameter, "is given " + texts.size() + " times", "不能重复");
      }
      if (texts.contains("")) {
        return problem(parameter, "must not be empty", "不能为空");
      }
      if (parameter.isInteger() && texts.contains("null")) {
        return problem(parameter, "must be an integer, not null", "必须是整数，不能是null");
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> problem(Parameter parameter, String reason, String chinese) {
    return Optional.of(new Problem(parameter.name(), reason, chinese, "", ""));
  }
}
