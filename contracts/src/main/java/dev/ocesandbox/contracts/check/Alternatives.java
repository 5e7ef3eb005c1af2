// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Describes what a schema with alternatives demands: one of some fields, mostly. */
final class Alternatives {

  private Alternatives() {}

  /** Returns the predicate about the object that should have the fields. */
  static Said of(JsonNode schema) {
    boolean exactly = schema.has("oneOf");
    List<JsonNode> branches = schema.path(exactly ? "oneOf" : "anyOf").valueStream().toList();
    List<String> fields =
        branches.stream().map(branch -> branch.at("/required/0").asString("")).toList();
    if (fields.contains("")) {
      return Limits.UNDOCUMENTED;
    }
    String and = joined(fields, exactly ? " and " : " or ");
    String list = String.join("、", fields);
    return exactly
        ? new Said("must have exactly one of " + and, "必须且只能有以下字段之一：" + list)
        : new Said("must have " + and, "必须至少有以下字段之一：" + list);
  }

  private static String joined(List<String> names, String last) {
    int end = names.size() - 1;
    return end == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, end)) + last + names.get(end);
  }
}
