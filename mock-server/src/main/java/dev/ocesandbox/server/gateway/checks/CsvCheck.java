// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.checks;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.world.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks a body of CSV like the list that it stands for, and names lines instead of items. */
final class CsvCheck {

  private static final String RULE = "control.books-readable";

  private static final Bilingual LINE = new Bilingual("line {line}", "第{line}行");

  /** The path of an item, or of one of its fields. */
  private static final Pattern ITEM = Pattern.compile("(?:body)?\\[(\\d+)](?:\\.(.*))?");

  /** Lines before the first item: the header, and one because lines count from 1. */
  private static final int BEFORE = 2;

  private CsvCheck() {}

  static Verdict of(Exchange exchange, List<String> columns, Function<Exchange, Verdict> asJson) {
    try {
      return named(asJson.apply(exchange.withJson(new CsvBody(columns).read(exchange.body()))));
    } catch (CsvBody.Unreadable e) {
      return Verdict.refuse(refusal(e.line(), e.reason()), exchange);
    }
  }

  /** Names the line of a refused item. */
  private static Verdict named(Verdict verdict) {
    if (!(verdict instanceof Verdict.Stop stop)
        || !(stop.outcome() instanceof Outcome.Denied denied)) {
      return verdict;
    }
    Map<String, String> before = denied.refusal().arguments();
    Matcher item = ITEM.matcher(before.getOrDefault("field", ""));
    if (!item.matches()) {
      return verdict;
    }
    int line = Integer.parseInt(item.group(1)) + BEFORE;
    String column = item.group(2) == null ? "" : " (" + item.group(2) + ")";
    String reason = before.getOrDefault("reason", "");
    String chinese = before.getOrDefault("reason.zh", reason);
    return new Verdict.Stop(
        Outcome.denied(refusal(line, new Bilingual(reason + column, chinese + column))),
        stop.exchange());
  }

  private static Refusal refusal(int line, Bilingual reason) {
    Map<String, String> arguments = new HashMap<>();
    arguments.putAll(LINE.with("line", String.valueOf(line)).as("place"));
    arguments.putAll(reason.as("reason"));
    return new Refusal(RULE, arguments);
  }
}
