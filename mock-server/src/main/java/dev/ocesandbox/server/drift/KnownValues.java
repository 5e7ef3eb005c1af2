// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Values for later requests from earlier answers, by the links of the contracts. Not thread-safe.
 */
final class KnownValues {

  /**
   * What one link gives to one operation.
   *
   * @param parameters values of parameters
   * @param body values of fields of the body
   */
  record Given(Map<String, JsonNode> parameters, Map<String, JsonNode> body) {

    static final Given NOTHING = new Given(Map.of(), Map.of());

    boolean isEmpty() {
      return parameters.isEmpty() && body.isEmpty();
    }
  }

  /** A link names the first row of a list; the next ones lead as far. */
  private static final int ROWS = 10;

  private static final int MOST = 20;

  private final Contracts contracts;
  private final Map<String, List<Given>> byOperation = new LinkedHashMap<>();

  KnownValues(Contracts contracts) {
    this.contracts = contracts;
  }

  /** Returns what earlier answers give to an operation, the first answer first. */
  List<Given> of(Operation operation) {
    return byOperation.getOrDefault(operation.id(), List.of());
  }

  /** Follows the links of an answer. A link of which a value is missing gives nothing. */
  void learn(PlannedRequest request, CapturedAnswer answer) {
    JsonNode links =
        contracts
            .openApi(request.operation().room())
            .path("paths")
            .path(request.operation().path().text())
            .path(request.operation().method().toLowerCase(Locale.ROOT))
            .path("responses")
            .path(String.valueOf(answer.status()))
            .path("links");
    for (JsonNode link : links) {
      List<Given> all =
          byOperation.computeIfAbsent(
              link.path("operationId").asString(""), id -> new ArrayList<>());
      for (int row = 0; row < ROWS; row++) {
        Given given = given(link, request, answer, row);
        if (!given.isEmpty() && !all.contains(given) && all.size() < MOST) {
          all.add(given);
        }
      }
    }
  }

  private static Given given(
      JsonNode link, PlannedRequest request, CapturedAnswer answer, int row) {
    Lookup lookup = new Lookup(request, answer, row);
    Map<String, JsonNode> parameters = lookup.fields(link.path("parameters"));
    Map<String, JsonNode> body = lookup.fields(link.path("requestBody"));
    boolean whole =
        parameters.size() == link.path("parameters").size()
            && body.size() == link.path("requestBody").size();
    return whole ? new Given(parameters, body) : Given.NOTHING;
  }
}
