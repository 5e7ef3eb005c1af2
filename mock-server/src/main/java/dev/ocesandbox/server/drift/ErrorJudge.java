// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorCode;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.ShownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks the body of a refusal: its fields, its code, and whether code and status fit. */
final class ErrorJudge {

  private static final Set<String> FIELDS =
      Set.of("error_code", "error_msg", "request_id", "encoded_authorization_message");

  private final Contracts contracts;

  ErrorJudge(Contracts contracts) {
    this.contracts = contracts;
  }

  /** Returns the code of a refusal; empty if the body has none. */
  static String codeIn(@Nullable JsonNode body) {
    if (body == null) {
      return "";
    }
    JsonNode flat = body.path("error_code");
    return flat.isString() ? flat.asString() : body.path("error").path("code").asString("");
  }

  /**
   * Returns the differences of a refusal.
   *
   * @param described whether the contract describes the fields of this answer
   */
  List<Difference> judge(Operation operation, CapturedAnswer answer, boolean described) {
    Difference.Subject subject = AnswerJudge.subject(operation);
    JsonNode body = answer.body();
    String code = codeIn(body);
    if (body == null || code.isEmpty()) {
      return List.of(
          Difference.of(
              subject,
              "missing-field",
              "error_code",
              "is required in a refusal with status " + answer.status(),
              ""));
    }
    List<Difference> all = new ArrayList<>(described ? List.of() : fields(subject, body));
    all.addAll(code(operation, answer.status(), code));
    return all;
  }

  private static List<Difference> fields(Difference.Subject subject, JsonNode body) {
    if (!body.has("error_code")) {
      return List.of();
    }
    List<Difference> all = new ArrayList<>();
    if (!body.path("error_msg").isString()) {
      String got = body.has("error_msg") ? ShownValue.in("error_msg", body.get("error_msg")) : "";
      all.add(
          Difference.of(
              subject,
              got.isEmpty() ? "missing-field" : "wrong-type",
              "error_msg",
              got.isEmpty() ? "is required" : "must be of type string",
              got));
    }
    body.properties().stream()
        .filter(field -> !FIELDS.contains(field.getKey()))
        .map(
            field ->
                Difference.of(
                    subject,
                    "unknown-field",
                    field.getKey(),
                    "is not in the contract",
                    ShownValue.in(field.getKey(), field.getValue())))
        .forEach(all::add);
    return all;
  }

  private List<Difference> code(Operation operation, int status, String code) {
    List<ErrorCode> known =
        contracts.errors().all().stream().filter(error -> error.code().equals(code)).toList();
    if (known.isEmpty()) {
      return List.of(
          Difference.of(
              AnswerJudge.subject(operation),
              "unknown-code",
              "error_code",
              "must be a documented code",
              code));
    }
    List<Difference> all = new ArrayList<>();
    boolean common = known.stream().anyMatch(error -> error.family() == ErrorFamily.GATEWAY);
    if (!common && !operation.errors().isEmpty() && !operation.errors().contains(code)) {
      all.add(
          Difference.of(
              AnswerJudge.subject(operation),
              "unlisted-code",
              "error_code",
              "must be one of the codes that the page lists",
              code));
    }
    if (known.stream().noneMatch(error -> error.status() == status)) {
      ErrorCode first = known.get(0);
      String statuses =
          known.stream()
              .map(error -> String.valueOf(error.status()))
              .distinct()
              .collect(Collectors.joining(" or "));
      all.add(
          Difference.of(
              new Difference.Subject(operation.id(), first.evidence(), first.source()),
              "status-of-code",
              "status",
              "must be " + statuses + " with " + code,
              String.valueOf(status)));
    }
    return all;
  }
}
