// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.interactions;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.Matching;
import dev.ocesandbox.contracts.check.MatchingRules;
import dev.ocesandbox.contracts.check.SecretNames;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.checks.QueryParameters;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a request with its matching rules. Used once. */
final class SentRequest {

  private static final String CONTENT_TYPE = "Content-Type";

  /** Also with a charset. */
  private static final String JSON_TYPE = "^application/json\\s*(;.*)?$";

  private final ObjectNode node = Json.object();
  private final ObjectNode rules = Json.object();
  private final MatchingRules matching;

  private SentRequest(MatchingRules matching) {
    this.matching = matching;
  }

  /** Returns a request; empty if no rules can be written for its body. */
  static Optional<ObjectNode> of(
      HttpRequest request, @Nullable JsonNode body, Operation operation, MatchingRules matching) {
    Optional<Matching> matched = body == null ? Optional.empty() : matching.request(body);
    return body != null && matched.isEmpty()
        ? Optional.empty()
        : Optional.of(new SentRequest(matching).written(request, matched, operation));
  }

  private ObjectNode written(HttpRequest request, Optional<Matching> matched, Operation operation) {
    node.put("method", request.method()).put("path", request.rawPath());
    matching.path(operation.path().segments()).ifPresent(rule -> rules.set("path", rule));
    putQuery(request);
    putHeaders(request, matched.isPresent());
    matched.ifPresent(
        found -> {
          node.set("body", found.example());
          rules.set("body", found.rules());
        });
    node.set("matching_rules", rules);
    return node;
  }

  private void putQuery(HttpRequest request) {
    ObjectNode query = node.putObject("query");
    new TreeMap<>(QueryParameters.of(request.rawQuery()))
        .forEach(
            (name, values) -> {
              putTexts(query, name, values);
              putRule("query", name, values);
            });
  }

  /** Keeps the type of the body and what the contract describes, but no credentials. */
  private void putHeaders(HttpRequest request, boolean hasBody) {
    ObjectNode headers = node.putObject("headers");
    if (hasBody) {
      putTexts(headers, CONTENT_TYPE, List.of("application/json"));
      rules.withObjectProperty("header").set(CONTENT_TYPE, jsonType());
    }
    Set<String> names = new LinkedHashSet<>(matching.headers());
    names.add("X-Language");
    names.removeIf(name -> SecretNames.isSecret(name) || name.equalsIgnoreCase("X-Sdk-Date"));
    names.removeIf(CONTENT_TYPE::equalsIgnoreCase);
    for (String name : names) {
      List<String> values = request.headers().values(name);
      if (!values.isEmpty()) {
        putTexts(headers, name, values);
        putRule("header", name, values);
      }
    }
  }

  private void putRule(String category, String name, List<String> values) {
    matching
        .parameter(name, values)
        .ifPresent(rule -> rules.withObjectProperty(category).set(name, rule));
  }

  static void putTexts(ObjectNode node, String name, List<String> texts) {
    ArrayNode list = node.putArray(name);
    texts.forEach(list::add);
  }

  /** Returns the rule of a header that says that a body is JSON. */
  static ObjectNode jsonType() {
    ObjectNode rule = Json.object().put("combine", "AND");
    rule.putArray("matchers").addObject().put("match", "regex").put("regex", JSON_TYPE);
    return rule;
  }
}
