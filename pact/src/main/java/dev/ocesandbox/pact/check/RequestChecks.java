// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import dev.ocesandbox.contracts.check.Problem;
import dev.ocesandbox.contracts.check.SchemaFile.Flaw;
import dev.ocesandbox.contracts.check.StrictCheck;
import dev.ocesandbox.pact.files.BodyPart;
import dev.ocesandbox.pact.files.Located;
import dev.ocesandbox.pact.files.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/** Checks the request of an interaction. */
final class RequestChecks {

  private static final String QUERY = "query";
  private static final String HEADER = "header";

  private final OperationContract contract;
  private final StrictCheck strict;
  private final Complaints found;

  RequestChecks(OperationContract contract, Complaints found) {
    this.contract = contract;
    this.strict = contract.strict();
    this.found = found;
  }

  void check(Message request, Map<String, String> pathValues) {
    pathValues.forEach(
        (name, value) ->
            report(
                request.path().at(),
                "path parameter " + name,
                strict.parameter("path", name, List.of(value))));
    request.query().forEach(this::query);
    missing(QUERY, request.query().keySet().stream().toList(), request);
    headers(request);
    request.body().ifPresentOrElse(body -> body(body, request), () -> noBody(request));
    new RuleChecks(contract, found).check(request, bodyPlaces());
  }

  private RulePlaces bodyPlaces() {
    return strict.bodyPlaces().<RulePlaces>map(RulePlaces::of).orElse(RulePlaces.NONE);
  }

  private void query(String name, List<Located> values) {
    String plain = RuleChecks.plain(name);
    List<Problem> problems =
        strict.parameter(QUERY, plain, values.stream().map(Located::text).toList());
    JsonPointer at = values.isEmpty() ? JsonPointer.empty() : values.get(0).at();
    report(at, "query parameter " + name, problems);
  }

  private void headers(Message request) {
    List<String> known = strict.parameters(HEADER);
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (known.stream().anyMatch(name::equalsIgnoreCase) && !values.isEmpty()) {
                report(
                    values.get(0).at(),
                    "header " + name,
                    strict.parameter(HEADER, name, List.of(values.get(0).text())));
              }
            });
    missing(HEADER, request.headers().keySet().stream().toList(), request);
  }

  private void missing(String in, List<String> given, Message request) {
    strict.required(in).stream()
        .filter(name -> given.stream().noneMatch(one -> isSame(in, one, name)))
        .forEach(
            name ->
                found.add(
                    request.at(),
                    "%s %s is required by %s; add it"
                        .formatted(
                            in.equals(QUERY) ? "query parameter" : in, name, contract.id())));
  }

  private static boolean isSame(String in, String given, String name) {
    return in.equals(HEADER)
        ? given.equalsIgnoreCase(name)
        : given.equals(name) || given.equals(name + "[]");
  }

  private void report(JsonPointer at, String what, List<Problem> problems) {
    problems.forEach(problem -> found.add(at, what + ": " + problem.reason()));
  }

  private void noBody(Message request) {
    if (strict.needsBody()) {
      found.add(request.at(), contract.id() + " needs a JSON body; add it");
    }
  }

  private void body(BodyPart body, Message request) {
    if (!strict.takesBody()) {
      found.add(body.at(), contract.id() + " takes no body; remove it");
      return;
    }
    Optional<Located> type = request.header("Content-Type");
    if (type.isPresent() && !type.get().text().toLowerCase(Locale.ROOT).contains("json")) {
      found.add(
          type.get().at(),
          "%s is not the media type of a JSON body; send application/json"
              .formatted(Routes.shown(type.get().text())));
    }
    if (!body.isJson()) {
      found.add(body.at(), "must be JSON");
      return;
    }
    for (Flaw flaw : strict.body(body.json())) {
      JsonPointer below = JsonPointer.compile(flaw.pointer());
      found.add(body.place(below), BodyText.of(flaw, below, body));
    }
  }
}
