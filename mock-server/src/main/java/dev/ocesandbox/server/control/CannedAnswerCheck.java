// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.check.Problem;
import dev.ocesandbox.contracts.check.SchemaFile;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.control.StubFields.CannedAnswer;
import dev.ocesandbox.server.gateway.worlds.StubPlan;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks an answer of a stub against the contract of its operation. */
final class CannedAnswerCheck {

  private static final int FIRST_REDIRECT = 300;
  private static final int FIRST_ERROR = 400;
  private static final String PERMIT = "\"unchecked\": true";
  private static final Bilingual ANYWAY =
      new Bilingual("; add {permit} to answer with it anyway", "；加上{permit}即可照此响应")
          .with("permit", PERMIT);

  /** Statuses whose answers end with the headers (RFC 9110). */
  private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

  private final Contracts contracts;
  private final FaultCodes codes;

  CannedAnswerCheck(Contracts contracts) {
    this.contracts = contracts;
    this.codes = new FaultCodes(contracts);
  }

  /** Returns the first problem; empty if the answer may be sent. */
  Optional<Problem> problem(CannedAnswer answer, StubPlan.Check check) {
    if (answer.body() != null && WITHOUT_BODY.contains(answer.status())) {
      return Optional.of(
          new Problem(
              "body",
              "must be absent with status " + answer.status(),
              "在状态码为" + answer.status() + "时不能有响应体"));
    }
    if (check == StubPlan.Check.NONE) {
      return Optional.empty();
    }
    if (answer.status() >= FIRST_ERROR || isTicketRefusal(answer)) {
      return envelope(answer)
          .or(() -> check == StubPlan.Check.CONTRACT ? code(answer) : Optional.empty());
    }
    if (answer.status() >= FIRST_REDIRECT) {
      return Optional.of(
          new Problem(
              "status",
              "no operation documents " + answer.status() + ANYWAY.en(),
              "没有接口的文档包含" + answer.status() + ANYWAY.zh()));
    }
    return check == StubPlan.Check.CONTRACT
        ? contracts
            .check(answer.operation())
            .answerProblem(answer.status(), answer.body())
            .map(problem -> inBody(problem))
        : Optional.empty();
  }

  /** Returns whether an answer is a refusal with status 200, as the ticket service gives them. */
  private boolean isTicketRefusal(CannedAnswer answer) {
    return contracts.operation(answer.operation()).family() == ErrorFamily.OSM
        && answer.status() == 200
        && answer.body() != null
        && answer.body().has("error_code");
  }

  /** Returns the first problem of an error body, whose form depends on the service. */
  private Optional<Problem> envelope(CannedAnswer answer) {
    String family = contracts.operation(answer.operation()).family().text();
    JsonNode document = Json.resource(FakedApi.class, "faked-api.json");
    JsonNode named =
        document.at("/components/responses/" + family + "/content/application~1json/schema");
    String reference = named.path("$ref").asString("");
    JsonNode schema = reference.isEmpty() ? named : document.at(reference.substring(1));
    JsonNode body = answer.body();
    return body == null
        ? Optional.of(
            new Problem(
                "body", "of an error must not be empty" + ANYWAY.en(), "错误响应不能为空" + ANYWAY.zh()))
        : new SchemaFile(schema)
            .flaws(body).stream().findFirst().map(flaw -> inBody(flaw.problem()));
  }

  private Optional<Problem> code(CannedAnswer answer) {
    JsonNode body = answer.body();
    if (body == null || !body.has("error_code")) {
      return Optional.empty();
    }
    String code = body.path("error_code").asString();
    Optional<Bilingual> unknown = codes.unknown(code).map(why -> why.followedBy(ANYWAY));
    if (unknown.isEmpty() && !codes.isDocumented(answer.operation(), code)) {
      unknown = Optional.of(codes.undocumented(answer.operation(), code, PERMIT));
    }
    if (unknown.isPresent()) {
      Bilingual why = unknown.get();
      return Optional.of(new Problem("body.error_code", why.en(), why.zh()));
    }
    Set<Integer> statuses = codes.statuses(code);
    return statuses.contains(answer.status())
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "status",
                "%s comes with %s%s".formatted(code, statuses, ANYWAY.en()),
                "%s的状态码为%s%s".formatted(code, statuses, ANYWAY.zh())));
  }

  private static Problem inBody(Problem problem) {
    String field = problem.field();
    boolean whole = field.equals("status") || field.equals("body");
    String place = field.isEmpty() ? "body" : "body." + field;
    return new Problem(
        whole ? field : place, problem.reason() + ANYWAY.en(), problem.chinese() + ANYWAY.zh());
  }
}
