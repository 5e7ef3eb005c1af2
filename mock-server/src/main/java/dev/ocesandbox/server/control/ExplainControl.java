// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.findings.FindingIndex;
import dev.ocesandbox.server.gateway.findings.Findings;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Refusal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Explains the response to a request that is in the log. */
final class ExplainControl {

  private final RequestLog log;
  private final ExplainJson json;
  private final Findings findings;

  ExplainControl(RequestLog log, Contracts contracts) {
    this.log = log;
    this.json = new ExplainJson(contracts);
    this.findings = new Findings(contracts);
  }

  Outcome explain(DirectCall call) {
    String id = call.requiredText("request_id");
    return log.find(id)
        .map(entry -> Outcome.done(Answer.ok(explained(entry, call.messageLanguage()))))
        .orElseGet(
            () -> Outcome.denied(new Refusal("control.request-logged", Map.of("request_id", id))));
  }

  /** Includes findings that depend on other requests to the same world. */
  private ObjectNode explained(LoggedExchange entry, Language language) {
    List<LoggedExchange> all = log.find(entry.worldId(), other -> true);
    return json.of(entry, new FindingIndex(findings.in(all)), language);
  }
}
