// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.interactions;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.Matching;
import dev.ocesandbox.contracts.check.MatchingRules;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.exchange.FaultOutcome;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.Redaction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes interactions of a consumer contract from requests of the log. Thread-safe.
 *
 * <p>Credentials, signatures, dates of signing and request ids never enter: of the headers, only
 * the documented ones do, and a request or an answer that holds a secret is left out. The same
 * requests make the same interactions on every server and in every world.
 */
public final class Interactions {

  private static final String NO_RULES =
      " has more fields than matching rules can be written for, or names that they cannot hold";

  private final Contracts contracts;

  /** Creates interactions with matching rules from these contracts. */
  public Interactions(Contracts contracts) {
    this.contracts = contracts;
  }

  /** Returns the interaction of a request, or why there is none. */
  public Interaction of(LoggedExchange entry, KnownSecrets secrets) {
    String problem = Admission.problem(entry, contracts);
    if (problem.isEmpty() && isSecret(entry.request(), secrets)) {
      problem = "the path or the query holds a secret";
    }
    return problem.isEmpty() ? withBodies(entry, secrets) : Interaction.leftOut(problem);
  }

  private static boolean isSecret(HttpRequest request, KnownSecrets secrets) {
    String query = request.rawQuery() == null ? "" : request.rawQuery();
    return !Redaction.query(query).equals(query)
        || !Redaction.text(request.rawPath()).equals(request.rawPath())
        || secrets.areIn(request.rawPath())
        || secrets.areIn(query);
  }

  private Interaction withBodies(LoggedExchange entry, KnownSecrets secrets) {
    JsonBody sent = JsonBody.of(entry.requestBody(), "the body of the request", secrets);
    JsonBody answered = JsonBody.of(entry.answerBody(), "the answer", secrets);
    String problem = sent.problem().isEmpty() ? answered.problem() : sent.problem();
    if (!problem.isEmpty()) {
      return Interaction.leftOut(problem);
    }
    RunDetails details = RunDetails.of(entry);
    if (details.areIn(entry.request(), sent.json())) {
      return Interaction.leftOut("the request names the world in which it was sent");
    }
    MatchingRules matching = contracts.check(entry.operation()).matchingRules();
    if (answered.json() == null && matching.describesBody(entry.status())) {
      return Interaction.leftOut("the answer was streamed and is not in the log");
    }
    return of(entry, sent.json(), details.removedFrom(answered.json()), matching);
  }

  private Interaction of(
      LoggedExchange entry,
      @Nullable JsonNode sent,
      @Nullable JsonNode answered,
      MatchingRules matching) {
    Operation operation = contracts.operation(entry.operation());
    Optional<ObjectNode> request = SentRequest.of(entry.request(), sent, operation, matching);
    Optional<ObjectNode> response = response(entry, answered, matching);
    if (request.isEmpty() || response.isEmpty()) {
      String what = request.isEmpty() ? "the body of the request" : "the answer";
      return Interaction.leftOut(what + NO_RULES);
    }
    String kind = kind(entry);
    ObjectNode node = Json.object().put("operation", operation.id());
    node.put(
        "description", Description.of(operation, request.get(), ending(entry, response.get())));
    node.put("kind", kind);
    node.set("request", request.get());
    node.set("response", response.get());
    return new Interaction(node, "");
  }

  private static String kind(LoggedExchange entry) {
    if (!entry.faults().isEmpty()) {
      return "fault";
    }
    return isError(entry) ? "refusal" : "answer";
  }

  private static boolean isError(LoggedExchange entry) {
    return entry.refusal() != null || entry.status() >= 400;
  }

  private static String ending(LoggedExchange entry, JsonNode response) {
    List<String> faults = entry.faults().stream().map(FaultOutcome.Triggered::kind).toList();
    String met = faults.isEmpty() ? "" : ", met by the fault " + String.join(" and ", faults);
    JsonNode body = response.path("body");
    String code =
        List.of(body.path("error_code"), body.at("/error/code")).stream()
            .filter(JsonNode::isValueNode)
            .map(JsonNode::asString)
            .collect(Collectors.joining());
    return isError(entry)
        ? met + ", refused with " + (code.isEmpty() ? "status " + entry.status() : code)
        : met;
  }

  private static Optional<ObjectNode> response(
      LoggedExchange entry, @Nullable JsonNode body, MatchingRules matching) {
    ObjectNode node = Json.object().put("status", entry.status());
    ObjectNode headers = node.putObject("headers");
    ObjectNode rules = node.putObject("matching_rules");
    if (body == null) {
      return Optional.of(node);
    }
    Optional<Matching> matched =
        isError(entry)
            ? matching.refusal(entry.status(), body)
            : matching.answer(entry.status(), body);
    return matched.map(
        found -> {
          SentRequest.putTexts(headers, "Content-Type", List.of("application/json"));
          rules.putObject("header").set("Content-Type", SentRequest.jsonType());
          node.set("body", found.example());
          rules.set("body", found.rules());
          return node;
        });
  }
}
