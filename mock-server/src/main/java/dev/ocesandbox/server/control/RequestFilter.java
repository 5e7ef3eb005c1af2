// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Rules;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.world.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Filters the request log by the query parameters of a listing. */
final class RequestFilter {

  private final Rules rules;

  RequestFilter(Rules rules) {
    this.rules = rules;
  }

  /**
   * Returns a predicate for the requests to list.
   *
   * @param history customer, and the real time from which on requests are listed
   */
  Predicate<LoggedExchange> of(DirectCall call, HistoryFilter history) {
    List<Predicate<LoggedExchange>> wanted = new ArrayList<>();
    equal(call, "operation", wanted, LoggedExchange::operation);
    equal(call, "method", wanted, entry -> entry.request().method());
    equal(call, "request_id", wanted, entry -> entry.request().id());
    equal(call, "code", wanted, this::code);
    call.integer("status").ifPresent(status -> wanted.add(entry -> entry.status() == status));
    call.text("path")
        .ifPresent(path -> wanted.add(entry -> entry.request().rawPath().startsWith(path)));
    if (!history.customerId().isEmpty()) {
      wanted.add(entry -> entry.customerId().equals(history.customerId()));
    }
    wanted.add(entry -> !entry.request().wall().isBefore(history.since()));
    return entry -> wanted.stream().allMatch(predicate -> predicate.test(entry));
  }

  /** Returns the error code of the response; empty if it was not an error. */
  String code(LoggedExchange entry) {
    Refusal refusal = entry.refusal();
    return refusal == null
        ? StubJson.code(entry)
        : rules
            .wording(refusal.rule(), refusal.arguments())
            .map(wording -> wording.error().code())
            .orElse("");
  }

  private static void equal(
      DirectCall call,
      String parameter,
      List<Predicate<LoggedExchange>> wanted,
      Function<LoggedExchange, String> value) {
    call.text(parameter).ifPresent(text -> wanted.add(entry -> value.apply(entry).equals(text)));
  }
}
