// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Evidence;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.Deviation;
import dev.ocesandbox.contracts.check.OperationCheck;
import dev.ocesandbox.contracts.check.ShownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Lists the differences between an answer and the contract of its operation. */
final class AnswerJudge {

  private static final String JSON = "application/json";

  private final Contracts contracts;
  private final ErrorJudge errors;

  AnswerJudge(Contracts contracts) {
    this.contracts = contracts;
    this.errors = new ErrorJudge(contracts);
  }

  /** Returns the differences; empty if the answer fits the contract. */
  List<Difference> judge(Operation operation, CapturedAnswer answer) {
    Difference.Subject subject = subject(operation);
    if (answer.status() >= 300 && answer.status() < 400) {
      return List.of(
          Difference.of(
              subject,
              "redirect",
              "status",
              "must not be a redirect, which is not followed",
              answer.status() + place(answer)));
    }
    List<Difference> all = new ArrayList<>(headers(operation, subject, answer));
    if (isFile(operation, answer)) {
      return all;
    }
    if (!answer.notJson().isEmpty()) {
      all.add(Difference.of(subject, "not-json", "", "must be JSON", answer.notJson()));
      return all;
    }
    OperationCheck check = contracts.check(operation.id());
    boolean described = answer.status() >= 400 && check.describes(answer.status());
    if (!answer.isError() || described) {
      check.deviations(answer.status(), answer.body()).stream()
          .map(deviation -> difference(operation, deviation, answer))
          .forEach(all::add);
    }
    if (answer.isError()) {
      all.addAll(errors.judge(operation, answer, described));
    }
    return all;
  }

  /** Returns what a difference of an operation as a whole is about. */
  static Difference.Subject subject(Operation operation) {
    return new Difference.Subject(
        operation.id(),
        operation.evidence(),
        operation.sources().isEmpty() ? "" : operation.sources().get(0));
  }

  private static String place(CapturedAnswer answer) {
    String location = answer.header("location");
    return location.isEmpty() ? "" : " to " + Origin.textOf(location);
  }

  private List<Difference> headers(
      Operation operation, Difference.Subject subject, CapturedAnswer answer) {
    List<Difference> all = new ArrayList<>();
    if (answer.headers() == null) {
      return all;
    }
    String type = answer.header("content-type");
    boolean hasBody = answer.body() != null || !answer.notJson().isEmpty();
    boolean fits = type.toLowerCase(Locale.ROOT).startsWith(JSON) || isFile(operation, answer);
    if (hasBody && !fits) {
      all.add(
          Difference.of(
              subject,
              "content-type",
              "header Content-Type",
              "must be " + JSON,
              type.isEmpty() ? "none" : type));
    }
    List<String> required =
        response(operation, answer).path("headers").properties().stream()
            .map(Map.Entry::getKey)
            .toList();
    for (String name : required) {
      if (answer.header(name.toLowerCase(Locale.ROOT)).isEmpty()) {
        all.add(Difference.of(subject, "missing-header", "header " + name, "is required", ""));
      }
    }
    return all;
  }

  /** Returns whether an answer is a file of a type that the contract gives. */
  private boolean isFile(Operation operation, CapturedAnswer answer) {
    String type = answer.header("content-type").replaceFirst(";.*", "").strip();
    JsonNode types = response(operation, answer).path("content");
    return types.properties().stream()
        .map(Map.Entry::getKey)
        .filter(one -> !one.equals(JSON))
        .anyMatch(one -> one.equalsIgnoreCase(type) || isWithin(type, one));
  }

  /** Returns whether a range of types, such as image/*, holds a type. */
  private static boolean isWithin(String type, String range) {
    return range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1));
  }

  private JsonNode response(Operation operation, CapturedAnswer answer) {
    return contracts
        .openApi(operation.room())
        .path("paths")
        .path(operation.path().text())
        .path(operation.method().toLowerCase(Locale.ROOT))
        .path("responses")
        .path(String.valueOf(answer.status()));
  }

  private static Difference difference(
      Operation operation, Deviation deviation, CapturedAnswer answer) {
    boolean status = deviation.kind() == Deviation.Kind.STATUS;
    Difference.Subject whole = subject(operation);
    boolean labelled = !deviation.evidence().isEmpty();
    String path = status ? "status" : deviation.path();
    String got =
        status
            ? String.valueOf(answer.status())
            : deviation.got().isMissingNode() ? "" : ShownValue.in(path, deviation.got());
    return new Difference(
        operation.id(),
        deviation.kind().text(),
        path,
        deviation.pointer(),
        status ? "must be documented" : deviation.expected(),
        got,
        deviation.count(),
        labelled ? Evidence.valueOf(deviation.evidence()) : whole.evidence(),
        labelled ? deviation.source() : whole.source());
  }
}
