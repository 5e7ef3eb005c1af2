// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.CheckedRequest;
import dev.ocesandbox.contracts.check.Problem;
import dev.ocesandbox.contracts.check.RawRequest;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.contracts.json.JsonProblem;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.world.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** Checks parameters and body against the contract of the operation. */
public final class CheckStage implements Stage {

  private static final Problem NOT_JSON =
      new Problem("Content-Type", "must be application/json", "必须是application/json", "", "");

  private final Contracts contracts;

  /** Creates a stage that checks requests against {@code contracts}. */
  public CheckStage(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public Verdict apply(Exchange exchange) {
    Operation operation = exchange.routedOperation();
    boolean given = operation.streamed() ? announcesBody(exchange) : exchange.body().length > 0;
    List<String> columns = contracts.check(operation.id()).csvColumns();
    if (given && !columns.isEmpty() && JsonContentType.isCsv(exchange.request().headers())) {
      return CsvCheck.of(exchange, columns, this::checked);
    }
    if (contracts.check(operation.id()).takesForm()) {
      return form(exchange);
    }
    if (given && hasTypedBody(operation) && !isJson(operation, exchange.request().headers())) {
      return refusal(exchange, NOT_JSON);
    }
    if (exchange.body().length == 0 || !takesBody(operation)) {
      return checked(exchange);
    }
    JsonNode body;
    try {
      body = Json.readRequest(exchange.body());
    } catch (StreamConstraintsException e) {
      return refusal(exchange, tooLarge(JsonProblem.of(e)));
    } catch (JacksonException | NumberFormatException e) {
      return refusal(exchange, notJson(JsonProblem.of(e)));
    }
    return checked(exchange.withJson(body));
  }

  private Verdict form(Exchange exchange) {
    try {
      return checked(exchange.withJson(FormBody.read(exchange)));
    } catch (FormBody.Unreadable e) {
      return refusal(exchange, new Problem("body", e.reason().en(), e.reason().zh(), "", ""));
    }
  }

  private Verdict checked(Exchange parsed) {
    Operation operation = parsed.routedOperation();
    CheckedRequest checked =
        contracts
            .check(operation.id())
            .check(
                new RawRequest(
                    parsed.pathValues(),
                    QueryParameters.of(parsed.request().rawQuery()),
                    parsed.request().headers()::first,
                    parsed.json()));
    Exchange known = parsed.withChecked(checked);
    return checked
        .problem()
        .or(() -> unknownParameter(operation, checked))
        .map(problem -> refusal(known, problem))
        .orElseGet(() -> Verdict.proceed(known));
  }

  /**
   * Returns an unknown parameter of a control request, where a misspelt filter would be dangerous.
   * The faked API ignores unknown parameters.
   */
  private static Optional<Problem> unknownParameter(Operation operation, CheckedRequest checked) {
    return operation.family().rejectsUnknownParameters()
        ? checked.findings().stream()
            .filter(finding -> finding.kind().equals("unknown-parameter"))
            .map(finding -> new Problem(finding.field(), "is not a known parameter", "不是已知参数"))
            .findFirst()
        : Optional.empty();
  }

  /**
   * The Node SDK sends GET requests with a body of two bytes, which only matters for signatures. A
   * DELETE request has a body if its contract requires one. Bodies of IAM operations that are not
   * built are not read: some of them are XML or forms.
   */
  private boolean takesBody(Operation operation) {
    return !operation.method().equals("GET")
        && (!operation.method().equals("DELETE") || contracts.check(operation.id()).needsBody())
        && !operation.streamed()
        && !(operation.family() == ErrorFamily.IAM && contracts.gap(operation.id()).isPresent());
  }

  /** A file that is imported is JSON, too, although its handler reads it. */
  private boolean hasTypedBody(Operation operation) {
    return takesBody(operation) || operation.streamed();
  }

  /** A web page can send any body without a content type, or with one of three harmless types. */
  private static boolean isJson(Operation operation, Headers headers) {
    return operation.family() == ErrorFamily.CONTROL
        ? JsonContentType.isJson(headers)
        : JsonContentType.isJsonOrAbsent(headers);
  }

  private static boolean announcesBody(Exchange exchange) {
    Headers headers = exchange.request().headers();
    String length = headers.text("Content-Length");
    return headers.text("Transfer-Encoding") != null || (length != null && !length.equals("0"));
  }

  private static Problem tooLarge(JsonProblem problem) {
    return new Problem("body", "is too large: " + problem, "过大：" + problem.inChinese());
  }

  private static Problem notJson(JsonProblem problem) {
    return new Problem("body", "is not JSON: " + problem, "不是JSON：" + problem.inChinese());
  }

  /** Passes the exchange on with the refusal, because the log shows the other findings, too. */
  private static Verdict refusal(Exchange known, Problem problem) {
    Map<String, String> arguments = new HashMap<>();
    arguments.put("field", problem.field());
    arguments.put("reason", problem.reason());
    if (!problem.chinese().equals(problem.reason())) {
      arguments.put("reason.zh", problem.chinese());
    }
    if (!problem.rule().isEmpty()) {
      arguments.put("key", problem.field().substring(problem.field().lastIndexOf('.') + 1));
      arguments.put("value", problem.value());
    }
    String rule =
        problem.rule().isEmpty() ? defaultRule(known.routedOperation(), problem) : problem.rule();
    return Verdict.refuse(new Refusal(rule, arguments), known);
  }

  /** Returns the rule for a problem whose schema names none in {@code x-check-rule}. */
  private static String defaultRule(Operation operation, Problem problem) {
    boolean unreadable = problem.field().equals("body") || problem.field().equals("Content-Type");
    return unreadable ? operation.family().bodyRule() : operation.family().fieldRule();
  }
}
