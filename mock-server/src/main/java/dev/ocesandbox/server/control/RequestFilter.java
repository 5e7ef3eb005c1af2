// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Rules;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.world.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns the query of a listing into what a logged request must be like. */
final class RequestFilter {

  private final Rules rules;

  RequestFilter(Rules rules) {
    this.rules = rules;
  }

  /**
   * Returns what must hold for a request to be listed.
   *
   * @param customerId of the account asked for; empty for every account
   * @param since real time from which on; {@link Instant#MIN} for all
   */
  Predicate<LoggedExchange> of(Call call, String customerId, Instant since) {
    List<Predicate<LoggedExchange>> wanted = new ArrayList<>();
    equal(call, "operation", wanted, LoggedExchange::operation);
    equal(call, "method", wanted, entry -> entry.request().method());
    equal(call, "request_id", wanted, entry -> entry.request().id());
    equal(call, "code", wanted, this::code);
    call.integer("status").ifPresent(status -> wanted.add(entry -> entry.status() == status));
    call.text("path")
        .ifPresent(path -> wanted.add(entry -> entry.request().rawPath().startsWith(path)));
    if (!customerId.isEmpty()) {
      wanted.add(entry -> entry.customerId().equals(customerId));
    }
    wanted.add(entry -> !entry.request().wall().isBefore(since));
    return entry -> wanted.stream().allMatch(predicate -> predicate.test(entry));
  }

  /** Returns the error code that was answered; empty when none was. */
  String code(LoggedExchange entry) {
    Refusal refusal = entry.refusal();
    return refusal == null
        ? ""
        : rules
            .wording(refusal.rule(), refusal.arguments())
            .map(wording -> wording.error().code())
            .orElse("");
  }

  private static void equal(
      Call call,
      String parameter,
      List<Predicate<LoggedExchange>> wanted,
      Function<LoggedExchange, String> value) {
    call.text(parameter).ifPresent(text -> wanted.add(entry -> value.apply(entry).equals(text)));
  }
}
