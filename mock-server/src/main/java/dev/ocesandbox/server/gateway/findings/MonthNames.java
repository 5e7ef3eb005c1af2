// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.Finding;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Finds a month that was sent under the name that it has in another operation: it is {@code cycle},
 * {@code bill_cycle} or {@code shared_month}, and {@code time_condition} holds a span of them
 * (huaweicloud/huaweicloud-devkit, issue 649).
 */
final class MonthNames implements Detector {

  private static final String KIND = "month-name";
  private static final String SPAN = "time_condition";
  private static final Set<String> WANTED = Set.of("cycle", "bill_cycle", "shared_month", SPAN);

  /** What clients send, without underscores and in lower case. */
  private static final Set<String> SENT =
      Set.of("cycle", "billcycle", "sharedmonth", "month", "billmonth", "billingmonth");

  private final Contracts contracts;

  MonthNames(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public List<ClientFinding> in(List<LoggedExchange> log) {
    List<LoggedExchange> wrong = log.stream().filter(entry -> !sent(entry).isEmpty()).toList();
    return Findings.grouped(wrong, e -> List.of(e.operation(), e.customerId(), sent(e))).stream()
        .map(entries -> new ClientFinding(KIND, sent(entries.get(0)), entries, message(entries)))
        .toList();
  }

  @Override
  public boolean explains(LoggedExchange entry, String field) {
    String sent = sent(entry);
    return !sent.isEmpty()
        && (sent.equals(field) || wanted(entry).filter(field::equals).isPresent());
  }

  /**
   * Returns the wrong name of a month that was sent instead of the right one; empty if none was.
   */
  private String sent(LoggedExchange entry) {
    return entry.findings().stream()
        .filter(finding -> finding.kind().startsWith("unknown-"))
        .map(Finding::field)
        .filter(name -> SENT.contains(name.replace("_", "").toLowerCase(Locale.ROOT)))
        .findFirst()
        .filter(name -> wanted(entry).filter(right -> !isSent(entry, right)).isPresent())
        .orElse("");
  }

  /** Returns the required parameter or field that holds the month; empty if there is none. */
  private Optional<String> wanted(LoggedExchange entry) {
    Operation operation = contracts.operation(entry.operation());
    JsonNode document = contracts.openApi(operation.room());
    JsonNode contract =
        document
            .path("paths")
            .path(operation.path().text())
            .path(operation.method().toLowerCase(Locale.ROOT));
    JsonNode body = contract.at("/requestBody/content/application~1json/schema/$ref");
    Stream<String> parameters =
        contract
            .path("parameters")
            .valueStream()
            .filter(parameter -> parameter.path("required").asBoolean(false))
            .map(parameter -> parameter.path("name").asString());
    Stream<String> fields =
        body.isMissingNode()
            ? Stream.empty()
            : document
                .at(body.asString().substring(1) + "/required")
                .valueStream()
                .map(JsonNode::asString);
    return Stream.concat(parameters, fields).filter(WANTED::contains).findFirst();
  }

  private static boolean isSent(LoggedExchange entry, String name) {
    String query = entry.request().rawQuery();
    String body = new String(entry.requestBody().start(), UTF_8);
    return ("&" + (query == null ? "" : query)).contains("&" + name + "=")
        || body.contains("\"" + name + "\"");
  }

  private Bilingual message(List<LoggedExchange> entries) {
    String right = wanted(entries.get(0)).orElseThrow();
    Map<String, String> values = Findings.values(entries, sent(entries.get(0)));
    values.put("name", right);
    return contracts.findings().of(KIND, right.equals(SPAN) ? "span" : "").with(values);
  }
}
