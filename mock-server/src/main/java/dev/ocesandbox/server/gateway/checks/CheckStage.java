// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.CheckedRequest;
import dev.ocesandbox.contracts.check.Problem;
import dev.ocesandbox.contracts.check.RawRequest;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.Stage;
import dev.ocesandbox.server.gateway.Verdict;
import dev.ocesandbox.server.world.Refusal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Checks parameters and body against the contract of the operation. */
public final class CheckStage implements Stage {

  private final Contracts contracts;

  /** Takes the contracts. */
  public CheckStage(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public Verdict apply(Exchange exchange) {
    Operation operation = exchange.routedOperation();
    if (exchange.body().length == 0 || !takesBody(operation)) {
      return checked(exchange);
    }
    if (!isJson(exchange.request().headers().first("Content-Type"))) {
      return refusal(exchange, new Problem("Content-Type", "must be application/json"));
    }
    JsonNode body;
    try {
      body = Json.read(exchange.body());
    } catch (JacksonException | NumberFormatException e) {
      return refusal(exchange, new Problem("body", "is not JSON: " + firstLine(e)));
    }
    return checked(exchange.withJson(body));
  }

  private Verdict checked(Exchange parsed) {
    Operation operation = parsed.routedOperation();
    CheckedRequest checked =
        contracts
            .check(operation.id())
            .check(
                new RawRequest(
                    parsed.pathValues(),
                    Query.of(parsed.request().rawQuery()),
                    parsed.request().headers()::first,
                    parsed.json()));
    Exchange known = parsed.withChecked(checked);
    return checked
        .problem()
        .or(() -> unknownParameter(operation, checked))
        .map(problem -> refusal(known, problem))
        .orElseGet(() -> Verdict.goOn(known));
  }

  /** A misspelt filter of the control API would show everything; the faked API ignores it. */
  private static Optional<Problem> unknownParameter(Operation operation, CheckedRequest checked) {
    return operation.family().equals("control")
        ? checked.findings().stream()
            .filter(finding -> finding.kind().equals("unknown-parameter"))
            .map(finding -> new Problem(finding.field(), "is not a known parameter"))
            .findFirst()
        : Optional.empty();
  }

  /** The Node SDK sends GET requests with a body of two bytes; it counts for the signature only. */
  private static boolean takesBody(Operation operation) {
    return !operation.method().equals("GET")
        && !operation.method().equals("DELETE")
        && !operation.streamed();
  }

  private static boolean isJson(@Nullable String contentType) {
    return contentType == null || contentType.toLowerCase(Locale.ROOT).contains("json");
  }

  /** What was found besides the fault, such as a misspelt field, goes on into the log. */
  private static Verdict refusal(Exchange known, Problem problem) {
    Map<String, String> arguments = new HashMap<>();
    arguments.put("field", problem.field());
    arguments.put("reason", problem.reason());
    if (!problem.rule().isEmpty()) {
      arguments.put("key", problem.field().substring(problem.field().lastIndexOf('.') + 1));
      arguments.put("value", problem.value());
    }
    String rule =
        problem.rule().isEmpty() ? usualRule(known.routedOperation(), problem) : problem.rule();
    return Verdict.refuse(new Refusal(rule, arguments), known);
  }

  /** What refuses a fault for which the contract names no rule of its own in x-check-rule. */
  private static String usualRule(Operation operation, Problem problem) {
    return switch (operation.family()) {
      case "iam" -> "iam.token.body-valid";
      case "control" -> "control.body-valid";
      default ->
          problem.field().equals("body") || problem.field().equals("Content-Type")
              ? "gateway.check.json"
              : "gateway.check.parameters";
    };
  }

  private static String firstLine(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
