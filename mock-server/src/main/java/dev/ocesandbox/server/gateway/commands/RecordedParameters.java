// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.contracts.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of a command as those of a request: a command keeps all of them in one object.
 *
 * @param path path parameters by name
 * @param query values of the others by name, in their order
 */
public record RecordedParameters(Map<String, String> path, Map<String, List<String>> query) {

  /** Copies both maps and keeps their order. */
  public RecordedParameters {
    path = Collections.unmodifiableMap(new LinkedHashMap<>(path));
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
  }

  /** Tells path parameters of an operation from the others. */
  public static RecordedParameters of(Operation operation, ObjectNode parameters) {
    Map<String, String> path = new LinkedHashMap<>();
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
      JsonNode value = parameter.getValue();
      if (operation.path().segments().contains("{" + parameter.getKey() + "}")) {
        path.put(parameter.getKey(), value.asString(""));
      } else {
        query.put(
            parameter.getKey(),
            value.isArray()
                ? value.valueStream().map(one -> one.asString("")).toList()
                : List.of(value.asString("")));
      }
    }
    return new RecordedParameters(path, query);
  }
}
