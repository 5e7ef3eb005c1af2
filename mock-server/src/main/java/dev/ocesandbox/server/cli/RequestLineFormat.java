// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.credentials.CredentialStore;
import dev.ocesandbox.server.gateway.exchange.StubUse;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.Redaction;
import dev.ocesandbox.server.text.Printable;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Formats a request as one line: time, method, path, status, operation, account, duration, the rule
 * that refused it, the faults it met and the stub that answered it.
 *
 * @param names account names by customer id
 * @param zone time zone of the times
 */
record RequestLineFormat(Map<String, String> names, ZoneId zone) {

  private static final int MAX_PATH = 200;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  /** Creates a format that shows the names of these accounts, in the system's time zone. */
  static RequestLineFormat of(List<AccountAccess> accounts) {
    return new RequestLineFormat(
        accounts.stream()
            .collect(Collectors.toMap(AccountAccess::customerId, AccountAccess::name, (a, b) -> a)),
        ZoneId.systemDefault());
  }

  /** Returns the line of a request. */
  String format(LoggedExchange exchange) {
    String line =
        String.join(
            "  ",
            TIME.format(exchange.request().wall().atZone(zone)),
            printable(exchange.request().method())
                + " "
                + printable(Redaction.text(exchange.request().rawPath())),
            String.valueOf(exchange.status()),
            exchange.operation().isEmpty() ? "-" : exchange.operation(),
            account(exchange),
            String.format(Locale.ROOT, "%.1f ms", exchange.nanos() / 1e6));
    String refused = exchange.refusal() == null ? "" : "  " + exchange.refusal().rule();
    return line + refused + faults(exchange) + stub(exchange);
  }

  private static String faults(LoggedExchange exchange) {
    return exchange.faults().isEmpty()
        ? ""
        : exchange.faults().stream()
            .map(fault -> fault.id() + " " + fault.kind())
            .collect(Collectors.joining(", ", "  fault ", ""));
  }

  private static String stub(LoggedExchange exchange) {
    StubUse stub = exchange.stub();
    return stub == null ? "" : "  " + stub.id() + " " + stub.effect().wire();
  }

  /** Appends the world to the names of accounts outside the default world. */
  private String account(LoggedExchange exchange) {
    String id = exchange.customerId();
    if (id.isEmpty()) {
      return "-";
    }
    String name = CredentialStore.domainName(names.getOrDefault(id, id), exchange.worldId());
    return exchange.user().isEmpty() ? name : name + "/" + exchange.user();
  }

  private static String printable(String text) {
    return Printable.shortened(text, MAX_PATH);
  }
}
