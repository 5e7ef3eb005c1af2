// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.gateway.auth.AccountAccess;
import dev.ocesandbox.server.gateway.auth.CredentialBook;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request in one line: time, method, path, status, operation, account, duration, refusal, faults.
 *
 * @param names account names by customer id
 * @param zone of the times
 */
record RequestLine(Map<String, String> names, ZoneId zone) {

  private static final int MAX_PATH = 200;
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e]");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  static RequestLine naming(List<AccountAccess> accounts) {
    return new RequestLine(
        accounts.stream()
            .collect(Collectors.toMap(AccountAccess::customerId, AccountAccess::name, (a, b) -> a)),
        ZoneId.systemDefault());
  }

  String of(LoggedExchange exchange) {
    String line =
        String.join(
            "  ",
            TIME.format(exchange.request().wall().atZone(zone)),
            printable(exchange.request().method()) + " " + printable(exchange.request().rawPath()),
            String.valueOf(exchange.status()),
            exchange.operation().isEmpty() ? "-" : exchange.operation(),
            account(exchange),
            String.format(Locale.ROOT, "%.1f ms", exchange.nanos() / 1e6));
    String refused = exchange.refusal() == null ? "" : "  " + exchange.refusal().rule();
    return line + refused + faults(exchange);
  }

  private static String faults(LoggedExchange exchange) {
    return exchange.faults().isEmpty()
        ? ""
        : exchange.faults().stream()
            .map(met -> met.id() + " " + met.kind())
            .collect(Collectors.joining(", ", "  fault ", ""));
  }

  /** An account of another world than the default one has the name of that world behind it. */
  private String account(LoggedExchange exchange) {
    String id = exchange.customerId();
    if (id.isEmpty()) {
      return "-";
    }
    String name = CredentialBook.domainName(names.getOrDefault(id, id), exchange.worldId());
    return exchange.user().isEmpty() ? name : name + "/" + exchange.user();
  }

  /** Whatever a client sends, it must not steer the terminal. */
  private static String printable(String text) {
    String shown = text.length() <= MAX_PATH ? text : text.substring(0, MAX_PATH) + "...";
    return STEERING.matcher(shown).replaceAll("?");
  }
}
