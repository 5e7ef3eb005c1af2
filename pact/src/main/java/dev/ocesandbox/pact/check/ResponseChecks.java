// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import dev.ocesandbox.contracts.check.SchemaFile.Flaw;
import dev.ocesandbox.contracts.check.StrictCheck;
import dev.ocesandbox.pact.files.BodyPart;
import dev.ocesandbox.pact.files.Located;
import dev.ocesandbox.pact.files.Message;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;

/** Checks the response of an interaction. A response may leave out what it does not need. */
final class ResponseChecks {

  private static final int FIRST_ERROR = 400;

  /** Headers that answers have without a word of the contracts. */
  private static final Set<String> SENT =
      Set.of("Content-Type", "Content-Length", "Date", "Server", "Retry-After", "X-Request-Id");

  private final OperationContract contract;
  private final StrictCheck strict;
  private final Complaints found;

  ResponseChecks(OperationContract contract, Complaints found) {
    this.contract = contract;
    this.strict = contract.strict();
    this.found = found;
  }

  void check(Message response) {
    String text = response.status().text();
    int status = text.matches("[1-9]\\d{2}") ? Integer.parseInt(text) : 0;
    Set<Integer> possible = new TreeSet<>(strict.statuses());
    possible.addAll(contract.errors().statuses());
    if (!possible.contains(status)) {
      found.add(
          response.status().at(),
          "%s never answers with status %s; its statuses are %s"
              .formatted(
                  contract.id(), text.isEmpty() ? "''" : text, PossibleErrors.joined(possible)));
      return;
    }
    boolean refused = status >= FIRST_ERROR || isTicketRefusal(response);
    mediaType(response, status, refused);
    headers(response, status);
    response.body().ifPresent(body -> body(body, status, refused));
    RulePlaces places =
        refused ? RulePlaces.either(described(status), RulePlaces.errors()) : described(status);
    new RuleChecks(contract, found).check(response, places);
  }

  private RulePlaces described(int status) {
    return strict.answerPlaces(status).map(RulePlaces::of).orElse(RulePlaces.NONE);
  }

  /** The ticket service refuses with status 200. */
  private static boolean isTicketRefusal(Message response) {
    return response
        .body()
        .filter(BodyPart::isJson)
        .filter(body -> code(body).startsWith("OSM."))
        .isPresent();
  }

  private static String code(BodyPart body) {
    return body.json().path("error_code").asString("");
  }

  private void mediaType(Message response, int status, boolean refused) {
    boolean json = refused || strict.answersWithBody(status);
    response
        .header("Content-Type")
        .filter(type -> json && !type.text().toLowerCase(Locale.ROOT).contains("json"))
        .ifPresent(
            (Located type) ->
                found.add(
                    type.at(),
                    "%s is not the media type of an answer of %s; it is application/json"
                        .formatted(Routes.shown(type.text()), contract.id())));
  }

  private void headers(Message response, int status) {
    Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    known.addAll(SENT);
    known.addAll(strict.answerHeaders(status));
    response
        .headers()
        .forEach(
            (name, values) -> {
              if (!known.contains(name) && !values.isEmpty()) {
                found.note(
                    values.get(0).at(),
                    "%s is not a header that the contract of %s knows for this answer; verification fails if the answer lacks it"
                        .formatted(Routes.shown(name), contract.id()));
              }
            });
  }

  private void body(BodyPart body, int status, boolean refused) {
    if (!refused && !strict.answersWithBody(status)) {
      found.add(
          body.at(), "%s answers %d without a body; remove it".formatted(contract.id(), status));
    } else if (!body.isJson()) {
      found.add(body.at(), "must be JSON");
    } else if (!refused || isDescribed(body, status)) {
      flaws(body, status);
      if (refused) {
        new ErrorBody(contract, found).code(body, status);
      }
    } else {
      new ErrorBody(contract, found).check(body, status);
    }
  }

  /** Returns whether the contract describes the fields of a refusal. */
  private boolean isDescribed(BodyPart body, int status) {
    return status >= FIRST_ERROR
        && strict.answersWithBody(status)
        && !code(body).startsWith("APIGW.");
  }

  private void flaws(BodyPart body, int status) {
    for (Flaw flaw : strict.answer(status, body.json())) {
      JsonPointer below = JsonPointer.compile(flaw.pointer());
      found.add(body.place(below), BodyText.of(flaw, below, body));
    }
  }
}
