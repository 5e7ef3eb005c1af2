// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the requests that verify an operation. */
final class RequestPlan {

  private static final int MOST_TURNS = 5;

  /** One row of a list may lack what the next operation needs. */
  private static final int MOST_GIVEN = 4;

  private final Contracts contracts;
  private final KnownValues known;
  private final SampleValues samples;

  RequestPlan(Contracts contracts, KnownValues known, SampleValues samples) {
    this.contracts = contracts;
    this.known = known;
    this.samples = samples;
  }

  /** Returns the name of a required parameter or field that has no value; empty if all have. */
  String missing(Operation operation) {
    Draft draft = draft(operation, first(operation), samples.months().get(0), 0);
    return String.join(", ", draft.missing);
  }

  /**
   * Returns the requests of an operation: one for each month where it takes a month, one for each
   * value that the contract lists for its only required parameter with a list, and some with what
   * answers give. Not every combination of several lists makes sense.
   */
  List<PlannedRequest> requests(Operation operation) {
    KnownValues.Given first = first(operation);
    YearMonth closed = samples.months().get(0);
    List<Draft> drafts = new ArrayList<>();
    samples.months().forEach(month -> drafts.add(draft(operation, first, month, 0)));
    for (int turn = 1; turn < turns(operation); turn++) {
      drafts.add(draft(operation, first, closed, turn));
    }
    known.of(operation).stream()
        .limit(MOST_GIVEN)
        .map(given -> draft(operation, given, closed, 0))
        .forEach(drafts::add);
    return drafts.stream()
        .filter(draft -> draft.missing.isEmpty())
        .map(Draft::request)
        .distinct()
        .toList();
  }

  private int turns(Operation operation) {
    List<JsonNode> lists =
        contract(operation)
            .path("parameters")
            .valueStream()
            .filter(parameter -> parameter.path("required").asBoolean(false))
            .map(parameter -> parameter.path("schema").path("enum"))
            .filter(JsonNode::isArray)
            .toList();
    return lists.size() == 1 ? Math.min(MOST_TURNS, lists.get(0).size()) : 1;
  }

  private JsonNode contract(Operation operation) {
    return contracts
        .openApi(operation.room())
        .path("paths")
        .path(operation.path().text())
        .path(operation.method().toLowerCase(Locale.ROOT));
  }

  /** Returns further requests with what answers give, for an operation that refused the first. */
  List<PlannedRequest> furtherRequests(Operation operation) {
    return known.of(operation).stream()
        .skip(2)
        .map(given -> draft(operation, given, samples.months().get(0), 0))
        .filter(draft -> draft.missing.isEmpty())
        .map(Draft::request)
        .distinct()
        .toList();
  }

  /** Returns a request of the second page; empty if the answer has no second page. */
  Optional<PlannedRequest> secondPage(PlannedRequest request, CapturedAnswer answer) {
    Operation.Paging paging = request.operation().paging();
    JsonNode body = answer.body();
    if (paging == null || body == null) {
      return Optional.empty();
    }
    if (paging.isByMarker()) {
      String marker = body.at(paging.next()).asString("");
      return marker.isEmpty()
          ? Optional.empty()
          : Optional.of(request.with(paging.marker(), Json.object().stringNode(marker)));
    }
    if (body.path(paging.total()).asLong(0) < 2) {
      return Optional.empty();
    }
    JsonNode one = Json.object().numberNode(1);
    return Optional.of(request.with(paging.limit(), one).with(paging.offset(), one));
  }

  /** What the first answer gives is needed only where the operation requires it. */
  private KnownValues.Given first(Operation operation) {
    List<KnownValues.Given> all = known.of(operation);
    boolean plain =
        draft(operation, KnownValues.Given.NOTHING, samples.months().get(0), 0).missing.isEmpty();
    return plain || all.isEmpty() ? KnownValues.Given.NOTHING : all.get(0);
  }

  private Draft draft(Operation operation, KnownValues.Given given, YearMonth month, int turn) {
    JsonNode contract = contract(operation);
    Draft draft = new Draft(operation);
    for (JsonNode parameter : contract.path("parameters")) {
      String name = parameter.path("name").asString();
      JsonNode value = given.parameters().get(name);
      if (value == null && parameter.path("required").asBoolean(false)) {
        value = samples.of(parameter, month, turn).orElse(null);
        if (value == null) {
          draft.missing.add(name);
        }
      }
      if (value != null) {
        draft.put(parameter.path("in").asString(), name, PlannedRequest.text(value));
      }
    }
    body(draft, contract.path("requestBody"), given, month);
    return draft;
  }

  /** A body has the required fields of the example, and what an earlier answer gives. */
  private void body(Draft draft, JsonNode holder, KnownValues.Given given, YearMonth month) {
    if (holder.isMissingNode()) {
      return;
    }
    JsonNode content = holder.path("content").path("application/json");
    JsonNode example =
        content.has("example")
            ? content.path("example")
            : content
                .path("examples")
                .valueStream()
                .findFirst()
                .orElse(Json.object())
                .path("value");
    JsonNode schema = resolved(draft.operation, content.path("schema"));
    ObjectNode body = Json.object();
    for (JsonNode required : schema.path("required")) {
      String name = required.asString();
      boolean id = name.endsWith("_ids");
      if (given.body().containsKey(name)) {
        body.set(name, given.body().get(name));
      } else if (id || example.path(name).isMissingNode()) {
        draft.missing.add(name);
      } else {
        body.set(name, samples.dated(name, example.path(name), month));
      }
    }
    given.body().forEach(body::set);
    draft.body = body;
  }

  private JsonNode resolved(Operation operation, JsonNode schema) {
    return schema.has("$ref")
        ? contracts.openApi(operation.room()).at(schema.path("$ref").asString().substring(1))
        : schema;
  }

  /** A request that is being made. */
  private static final class Draft {
    private final Operation operation;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private @Nullable ObjectNode body;

    Draft(Operation operation) {
      this.operation = operation;
    }

    void put(String in, String name, String value) {
      switch (in) {
        case "path" -> path.put(name, value);
        case "header" -> headers.put(name, value);
        default -> query.put(name, value);
      }
    }

    PlannedRequest request() {
      return new PlannedRequest(operation, path, query, headers, body);
    }
  }
}
