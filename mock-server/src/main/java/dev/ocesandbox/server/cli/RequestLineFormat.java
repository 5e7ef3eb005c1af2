// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.gateway.credentials.AccountAccess;
import dev.ocesandbox.server.gateway.credentials.CredentialStore;
import dev.ocesandbox.server.gateway.exchange.StubUse;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.Redaction;
import dev.ocesandbox.server.text.Printable;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
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

  /** Creates a format that shows the names of these accounts, in the system's time zone. */
  static RequestLineFormat of(List<AccountAccess> accounts) {
    return new RequestLineFormat(
        accounts.stream()
            .collect(Collectors.toMap(AccountAccess::customerId, AccountAccess::name, (a, b) -> a)),
        ZoneId.systemDefault());
  }

  /** Returns the line of a request. */
  String format(LoggedExchange exchange) {
    StringBuilder line = new StringBuilder(160);
    appendTime(line, exchange.request().wall());
    line.append("  ")
        .append(printable(exchange.request().method()))
        .append(' ')
        .append(printable(Redaction.text(exchange.request().rawPath())))
        .append("  ")
        .append(exchange.status())
        .append("  ")
        .append(exchange.operation().isEmpty() ? "-" : exchange.operation())
        .append("  ")
        .append(account(exchange));
    appendMillis(line, exchange.nanos());
    if (exchange.refusal() != null) {
      line.append("  ").append(exchange.refusal().rule());
    }
    return line.append(faults(exchange)).append(stub(exchange)).toString();
  }

  /** Appends the time, such as 08:30:00.123. A formatter takes ten times as long. */
  private void appendTime(StringBuilder line, Instant wall) {
    LocalTime time = LocalTime.ofInstant(wall, zone);
    digits(line, time.getHour(), 10);
    digits(line.append(':'), time.getMinute(), 10);
    digits(line.append(':'), time.getSecond(), 10);
    digits(line.append('.'), time.getNano() / 1_000_000, 100);
  }

  private static void digits(StringBuilder line, int number, int highest) {
    for (int place = highest; place > 0; place /= 10) {
      line.append((char) ('0' + number / place % 10));
    }
  }

  /** Appends milliseconds with one decimal, rounded half up. */
  private static void appendMillis(StringBuilder line, long nanos) {
    long tenths = (nanos + 50_000) / 100_000;
    line.append("  ").append(tenths / 10).append('.').append(tenths % 10).append(" ms");
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
